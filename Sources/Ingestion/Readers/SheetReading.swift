public import BuildingEconomy

/// What came of reading one sheet.
public struct SheetReading: Sendable {
    /// How many rows of each class.
    public var counts = RowCounts()
    /// What rounding to whole fen did.
    public var rounding = RoundingEffect()
    /// What the steward should know, in the order met, alike ones together.
    public var findings: [Finding] = []
    /// The rows that cannot be stored.
    public var rejected: [RejectedRow] = []
    /// Which month and level had at least one amount.
    public var loaded = LoadedMonths()
    /// The months that a receipt was read for, at whatever level.
    public var months: Set<Month> = []
    /// Σ|amount| in fen, a level: the bound that rules out overflow.
    public var magnitude = PerLevel<Int128>(repeating: 0)

    /// Nothing read yet.
    public init() {}
}

/// The rows of a sheet, each in exactly one class; header rows are in none.
///
/// `read` = `stored` + `rejected` + `skipped`.
public struct RowCounts: Sendable, Equatable {
    /// Rows that gave a record (or, across months and kinds, several).
    public var stored = 0
    /// Rows with an error.
    public var rejected = 0
    /// Rows above the table: titles, unit lines.
    public var titles = 0
    /// Rows without anything.
    public var blanks = 0
    /// 合计, 小计, 总计 and 其中.
    public var totals = 0
    /// 备注, 填表人 and what else stands below the table.
    public var footers = 0
    /// The header again, on a further page.
    public var repeatedHeaders = 0
    /// Rows of a taxpayer without an amount at any level.
    public var withoutAmount = 0
    /// Records given to the sink: as many as `stored`, or more where months or kinds stand across.
    public var records = 0

    /// No rows.
    public init() {}

    /// Rows that hold no record by nature.
    public var skipped: Int { titles + blanks + totals + footers + repeatedHeaders + withoutAmount }
    /// All rows but the header's.
    public var read: Int { stored + rejected + skipped }
}

/// What rounding amounts to whole fen (areas to whole cm²) did.
public struct RoundingEffect: Sendable, Equatable {
    /// How many cells were finer than the smallest unit.
    public var cells = 0
    /// Σ(rounded − exact) in millionths of a fen.
    public var millionths: Int128 = 0

    /// No rounding.
    public init() {}
}

/// A row that cannot be stored, as it was.
public struct RejectedRow: Sendable, Equatable {
    /// The row in its sheet, 1-based.
    public var row: Int
    /// Its cells as written.
    public var cells: [String]
    /// Why, in Chinese; several joined by `；`.
    public var reason: String

    /// A row that cannot be stored.
    public init(row: Int, cells: [String], reason: String) {
        self.row = row
        self.cells = cells
        self.reason = reason
    }
}
