internal import BuildingEconomy
internal import Spreadsheets

/// Rows taken as the header of a file of one kind, and how well that explains them.
struct HeaderCandidate {
    /// A column and what it was taken to mean.
    struct Column {
        let header: HeaderBlock.Column
        var meaning: ColumnMeaning
        /// Units stated by `--map` or the policy.
        var mappedUnits: [StatedUnit] = []
        /// Whether the steward or the policy said so.
        var isMapped = false
    }

    let kind: FileKind
    let block: HeaderBlock
    var columns: [Column]
    /// How well the columns are explained.
    let score: Int

    init(_ block: HeaderBlock, kind: FileKind, map: ColumnMap) {
        self.kind = kind
        self.block = block
        var columns: [Column] = []
        for column in block.columns {
            if let target = map.target(of: column), target.field.map({ kind.fields.contains($0) }) ?? true {
                let meaning = target.field.map { Self.meaning(of: $0, column, kind) } ?? .ignored(.notNeeded)
                columns.append(Column(header: column, meaning: meaning, mappedUnits: target.units, isMapped: true))
            } else {
                columns.append(Column(header: column, meaning: ColumnMeaning(column, in: kind)))
            }
        }
        self.columns = columns
        score = columns.reduce(-3 * block.cutMerges) { $0 + ($1.isMapped ? 10 : $1.meaning.weight) }
    }

    /// A mapped column of amounts keeps the month and kind of tax that its header names.
    private static func meaning(of field: Field, _ column: HeaderBlock.Column, _ kind: FileKind) -> ColumnMeaning {
        guard field.isAmount, kind == .tax else { return .field(field) }
        var atoms = HeaderAtoms()
        if case .amount(let own) = ColumnMeaning(column, in: kind) { atoms = own }
        atoms.level = [.totalTax: .total, .localTax: .local, .districtTax: .district][field]
        atoms.isAmount = true
        return .amount(atoms)
    }

    private func has(_ field: Field) -> Bool { columns.contains { $0.meaning == .field(field) } }
    /// Whether a row can say whom it is about.
    var namesTaxpayers: Bool { has(.code) || has(.name) }
    /// Whether a row can say which building it is about.
    var namesBuildings: Bool { has(.buildingCode) || has(.buildingName) }
    /// The columns of amounts.
    var amounts: [HeaderAtoms] {
        columns.compactMap { if case .amount(let atoms) = $0.meaning { atoms } else { nil } }
    }
    /// Whether the months stand in a column or across.
    var statesMonths: Bool { has(.month) || amounts.contains { $0.period != nil } }
    /// Fields that only a file of this kind has.
    var ownFieldCount: Int {
        let shared: Set<Field> = [
            .buildingCode, .buildingName, .code, .name, .industry, .enterpriseType, .registeredPlace,
        ]
        return columns.count {
            if case .field(let field) = $0.meaning { !shared.contains(field) } else { false }
        }
    }

    /// Whether every cell of its one line is filled, understood and unmerged, so that no line below can belong to it.
    func isComplete(_ head: SheetHead, at position: Int) -> Bool {
        let line = head.lines[position]
        let isAlone = head.merges.allSatisfy { $0.lastRow < line.number || $0.firstRow > line.number }
        let isWidest = position + 1 >= head.lines.count || head.lines[position + 1].cells.count <= line.cells.count
        return isViable && isAlone && isWidest && columns.count == line.cells.count && columns.count > 1
            && columns.allSatisfy { $0.meaning != .unknown }
    }

    /// Whether it could be a file of its kind at all.
    var isViable: Bool { missing == nil }

    /// Whether it explains the columns better than one of fewer lines.
    func isBetter(than other: HeaderCandidate) -> Bool {
        if isViable != other.isViable { return isViable && score >= 20 }
        return score > other.score
    }

    /// What a file of its kind needs and this one lacks, in Chinese; nil where nothing.
    var missing: String? {
        switch kind {
        case .buildings: return namesBuildings ? nil : "楼宇编号或楼宇名称"
        case .tenants:
            if !namesTaxpayers { return "统一社会信用代码或企业名称" }
            return namesBuildings ? nil : "楼宇编号或楼宇（整张表是一座楼的，请加一列写明）"
        case .tax:
            if amounts.isEmpty { return "全口径税收、地方级税收或区级税收" }
            return namesTaxpayers || namesBuildings ? nil : "统一社会信用代码、纳税人名称或楼宇编号"
        }
    }
}
