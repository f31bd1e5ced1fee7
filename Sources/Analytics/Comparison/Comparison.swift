public import BuildingEconomy

/// Two periods side by side (两期对比): who entered and left, how ranks moved, and what each building gave to the growth.
public struct Comparison: Sendable {
    /// The question.
    public let options: ComparisonOptions
    /// The newest batch.
    public let batch: Int
    /// The window, and what of it is missing.
    public let period: RankingPeriod
    /// The window it is held against, and what of it is missing.
    public let basePeriod: RankingPeriod
    /// The included buildings together, in the window.
    public let totals: SetAssessment
    /// The buildings included then together, in the window it is held against.
    public let baseTotals: SetAssessment
    /// Every building included in either, by key.
    public let rows: [ComparisonRow]
    /// Tenants that count in the included buildings on the window's last day, and did not on the other's.
    public let tenantsEntered: Int
    /// Tenants that counted on the other window's last day, and do not on this one's.
    public let tenantsLeft: Int

    /// The change of the total at ``ComparisonOptions/level``; absent where a month of either window is missing.
    public let change: Change
    /// What its readers may see of either window; nil for the office.
    public internal(set) var disclosure: ComparisonDisclosure?

    /// Buildings assessed now that were not then (纳入).
    public var entered: [ComparisonRow] { rows.filter { $0.base == nil } }
    /// Buildings assessed then that are not now (退出).
    public var left: [ComparisonRow] { rows.filter { $0.now == nil } }
    /// The largest gains, largest first (ties: by key).
    public func gains(_ count: Int = 10) -> [ComparisonRow] {
        Array(changed { $0 > .zero }.sorted { ($1.change!, $0.position) < ($0.change!, $1.position) }.prefix(count))
    }
    /// The largest losses, largest first (ties: by key).
    public func losses(_ count: Int = 10) -> [ComparisonRow] {
        Array(changed { $0 < .zero }.sorted { ($0.change!, $0.position) < ($1.change!, $1.position) }.prefix(count))
    }
    /// The buildings whose rank moved, the furthest first (ties: by key).
    public var moved: [ComparisonRow] {
        rows.filter { ($0.rise ?? 0) != 0 }
            .sorted { (-abs($0.rise!), $0.position) < (-abs($1.rise!), $1.position) }
    }

    private func changed(_ isMeant: (Money) -> Bool) -> [ComparisonRow] {
        rows.filter { $0.change.map(isMeant) ?? false }
    }
}

/// One building in the two periods.
public struct ComparisonRow: Sendable {
    /// Its figures and its rank in one of the two.
    public struct Side: Sendable {
        /// The figures.
        public let assessment: Assessment
        /// The rank among the buildings included then; nil where the window is incomplete or it has no value.
        public let rank: Int?
        /// The band of its tax where it is hidden from the readers.
        public internal(set) var band: TaxBand?
    }

    /// In which of the two it is assessed; the raw value is its code.
    public enum Standing: String, Sendable, CaseIterable {
        /// In both.
        case both
        /// Only in the window (纳入).
        case entered
        /// Only in the window it is held against (退出).
        case left

        /// The standing in Chinese.
        public var chineseName: String {
            switch self {
            case .both: "两期都在"
            case .entered: "新纳入"
            case .left: "退出"
            }
        }
    }

    /// The building's position in ``Portfolio/buildings``.
    public let position: Int
    /// The register's entry.
    public let building: Building
    /// In the window; nil where it is not included.
    public let now: Side?
    /// In the window it is held against; nil where it was not included.
    public let base: Side?
    /// What it adds to the total's change: its tax now, where it is included, less its tax then, where it was; nil where a
    /// month of either window is missing.
    public let change: Money?
    /// 拉动: `change` ÷ the total of the other window, a fraction; Σ over all rows is the total's growth. Nil where that has none.
    public let contribution: Ratio?

    /// In which of the two it is assessed.
    public var standing: Standing { now == nil ? .left : base == nil ? .entered : .both }

    /// How many places it rose (negative: fell); nil where it is not ranked in both.
    public var rise: Int? {
        guard let rank = now?.rank, let base = base?.rank else { return nil }
        return base - rank
    }

    /// Its own growth; absent where it is not in both or either is incomplete.
    public let growth: Growth
}
