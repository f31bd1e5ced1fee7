import BuildingEconomy

/// How much of a window is loaded at a level.
enum Loading: Sendable {
    /// No month: there is no figure.
    case none
    /// Some months: the figure is shown and marked.
    case partly
    /// Every month.
    case fully
}

/// What every building and bucket received over one window, and how much of it is loaded.
struct WindowTax: Sendable {
    let window: Window
    let loading: PerLevel<Loading>
    private let buildings: [PerLevel<Int64>]
    let afterMoveOut: PerLevel<Money>
    let unmatched: PerLevel<Money>

    init(_ attribution: Attribution, _ portfolio: Portfolio, over window: Window) {
        self.window = window
        func sums(of place: Attribution.Place) -> PerLevel<Money> {
            PerLevel { attribution.tax(of: place, in: window.months, at: $0) }
        }
        loading = PerLevel { portfolio.loadedMonths.loading(of: window.months, at: $0) }
        buildings = portfolio.buildings.indices.map { position in
            sums(of: .building(position)).map(\.fen)
        }
        afterMoveOut = sums(of: .afterMoveOut)
        unmatched = sums(of: .unmatched)
    }

    /// The sum over some buildings.
    func amount(of positions: some Sequence<Int>, at level: TaxLevel) -> Money {
        Money(fen: positions.reduce(0) { $0 + buildings[$1][level] })
    }

    /// An amount, or nil where no month is loaded: missing is never zero.
    func known(_ amount: Money, at level: TaxLevel) -> Money? { loading[level] == .none ? nil : amount }
}

extension WindowTax {
    /// The change of some buildings' tax since an earlier window; both must be complete.
    func change(of positions: [Int], at level: TaxLevel, since earlier: WindowTax?) -> Change {
        guard loading[level] == .fully else { return Change(absent: .windowIncomplete) }
        guard let earlier else { return Change(absent: .noBase) }
        switch earlier.loading[level] {
        case .none: return Change(absent: .noBase)
        case .partly: return Change(absent: .windowIncomplete)
        case .fully:
            return Change(from: earlier.amount(of: positions, at: level), to: amount(of: positions, at: level))
        }
    }
}

extension LoadedMonths {
    /// How much of `range` is loaded at a level.
    func loading(of range: ClosedRange<Month>, at level: TaxLevel) -> Loading {
        switch missing(in: range, at: level).count {
        case 0: .fully
        case range.count: .none
        default: .partly
        }
    }
}

extension PerLevel {
    /// A value for each level, made from the level.
    init(_ value: (TaxLevel) -> Value) {
        self.init(repeating: value(.total))
        local = value(.local)
        district = value(.district)
    }

    /// The same of every value.
    func map<Other>(_ transform: (Value) -> Other) -> PerLevel<Other> {
        PerLevel<Other> { transform(self[$0]) }
    }
}
