public import BuildingEconomy

/// One contradiction in the ledger, with its figures and where they stand.
public struct Conflict: Sendable, Equatable {
    /// What contradicts what.
    public let kind: ConflictKind
    /// The positions of the buildings it is about, ascending; none for a month of the whole ledger.
    public let buildings: [Int]
    /// The positions of the taxpayers it is about.
    public let taxpayers: [Int]
    /// The figures.
    public let evidence: ConflictEvidence
    /// Where they come from.
    public let sources: [ConflictSource]
}

/// The exact figures of a contradiction.
public enum ConflictEvidence: Sendable, Equatable {
    /// What a taxpayer's receipts of the twelve months come to at 全口径, and whether there is any row of them.
    case receipts(Money, hasRows: Bool)
    /// The numbers of the identities that share a code, or a name.
    case identities([Int32])
    /// What is leased on the last day by so many rows, and the building's 建筑面积.
    case leased(FloorArea, of: FloorArea, rows: Int)
    /// An area of the register before and after.
    case area(AreaBasis, before: FloorArea, after: FloorArea)
    /// How far a month fell, by one measure or more.
    case drops(Month, [MonthDrop])
}

/// How far a month's receipts lie under the lowest of the months around it.
public struct MonthDrop: Sendable, Equatable {
    /// What is compared; the raw value is its code.
    public enum Measure: String, Sendable, CaseIterable {
        /// 全口径, in fen.
        case totalTax
        /// 区级, in fen.
        case districtTax
        /// How many taxpayers have a receipt.
        case taxpayers

        /// The measure in Chinese.
        public var chineseName: String {
            switch self {
            case .totalTax: "全口径税收"
            case .districtTax: "区级税收"
            case .taxpayers: "入库企业"
            }
        }
    }

    /// What is compared.
    public let measure: Measure
    /// The month's own value.
    public let value: Int64
    /// The lowest of the months around it: the one before, the one after, the same of the year before.
    public let neighbour: Month
    /// That month's value.
    public let neighbourValue: Int64
}

/// Where a figure of a contradiction stands in the ledger, for whoever can look up file and row.
public enum ConflictSource: Sendable, Hashable {
    /// What a roster row says.
    public enum RosterColumn: Sendable, Hashable {
        /// 在地纳税
        case paysHere
        /// 注册地
        case registeredPlace
    }

    /// The roster row that states a column of the tenancy of this number.
    case tenancy(Int64, RosterColumn)
    /// The first row that names this identity.
    case identity(Int32)
    /// The register's row of this statement number.
    case register(Int64)
    /// The files loaded for a month.
    case month(Month)
}

/// What could not be looked for, and why.
public struct ConflictObstacle: Sendable, Equatable {
    /// Why; the raw value is its code.
    public enum Reason: String, Sendable, CaseIterable {
        /// Months of the twelve are not loaded at 全口径.
        case monthsMissing
        /// Fewer than two of the months around it are loaded.
        case fewNeighbours

        /// The reason in Chinese.
        public var chineseName: String { self == .monthsMissing ? "税收月份不全" : "相邻月份不足两个" }
    }

    /// The kinds not looked for.
    public let kinds: [ConflictKind]
    /// Why.
    public let reason: Reason
    /// The months missing, or the months that could not be compared.
    public let months: [Month]
}
