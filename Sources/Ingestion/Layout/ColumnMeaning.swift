internal import BuildingEconomy

/// What a column's header, all levels together, means in a file of a kind.
enum ColumnMeaning: Equatable {
    case field(Field)
    case amount(HeaderAtoms)
    case unsure(Field)
    case ignored(IgnoredReason)
    case unknown

    init(_ column: HeaderBlock.Column, in kind: FileKind) {
        if let lowest = column.levels.last, lowest.isCount, Synonyms.meaning(of: lowest.full, in: kind) == nil {
            let isComparison = HeaderAtoms(lowest)?.ignored == .comparison
            self = .ignored(isComparison ? .comparison : .notNeeded)
            return
        }
        self = kind == .tax ? Self.ofTax(column.levels) : Self.ofRegister(column.levels, kind)
    }

    /// Registers and rosters: the lowest level names the field; if it is too short alone, together with the one above.
    private static func ofRegister(_ levels: [HeaderText], _ kind: FileKind) -> ColumnMeaning {
        guard let lowest = levels.last else { return .unknown }
        for text in [lowest.full, lowest.name] {
            if let meaning = Synonyms.meaning(of: text, in: kind) { return ColumnMeaning(meaning) }
        }
        if levels.count > 1 {
            let above = levels[levels.count - 2].name
            for text in [lowest.name + above, above + lowest.name] {
                if let meaning = Synonyms.meaning(of: text, in: kind) { return ColumnMeaning(meaning) }
            }
        }
        return .unknown
    }

    private init(_ meaning: HeaderMeaning) {
        switch meaning {
        case .field(let field): self = .field(field)
        case .amount, .taxKind: self = .unknown
        case .unsure(let field): self = .unsure(field)
        case .ignored(let reason): self = .ignored(reason)
        }
    }

    private static func ofTax(_ levels: [HeaderText]) -> ColumnMeaning {
        guard let lowest = levels.last, let own = HeaderAtoms(lowest) else { return .unknown }
        if let field = own.field { return .field(field) }
        var together = HeaderAtoms()
        for level in levels.dropLast() {
            if let atoms = HeaderAtoms(level) {
                together.merge(atoms)
            } else if own.level == nil && own.taxKind == nil && own.period == nil
                || level.full.utf8.contains(where: { (0x30...0x39).contains($0) })
            {
                return .unknown
            }
        }
        together.merge(own)
        if let field = together.field { return own.isOfAmounts ? .unknown : .field(field) }
        if let reason = together.ignored { return .ignored(reason) }
        if let field = together.unsure { return .unsure(field) }
        return together.isOfAmounts ? .amount(together) : .unknown
    }

    /// How much the column speaks for the rows being the header.
    var weight: Int {
        switch self {
        case .field, .amount: 10
        case .unsure, .ignored: 4
        case .unknown: -2
        }
    }
}
