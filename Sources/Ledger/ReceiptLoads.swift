public import BuildingEconomy

/// Which sheets' receipts are in force for each month and level, after the imports that are in force.
struct ReceiptLoads {
    /// One month at one level.
    struct Cell: Hashable {
        let month: Month
        let level: TaxLevel

        /// A month at a level.
        init(month: Month, level: TaxLevel) {
            self.month = month
            self.level = level
        }

        /// A row of the table; nil where it holds neither month nor level.
        init?(yyyymm: Int64, level name: String?) {
            guard let month = Month(yyyymm: Int(yyyymm)), let level = TaxLevel(columnName: name ?? "") else {
                return nil
            }
            self.init(month: month, level: level)
        }
    }

    private var sheets: [Cell: [Int64]] = [:]
    /// The sheets of which at least one month and level gave way to a later import.
    private(set) var gaveWay: Set<Int64> = []
    private let batches: BatchesInForce

    /// Replays the loads of the batches in force.
    init(_ batches: BatchesInForce, on database: OpaquePointer) throws {
        self.batches = batches
        let rows = try SQLStatement("SELECT sheet_id, month, level, mode FROM receipt_load ORDER BY id", on: database)
        while try rows.step() {
            guard batches.contains(sheet: rows.int(0)), let cell = Cell(yyyymm: rows.int(1), level: rows.text(2)),
                let mode = LoadMode(rawValue: rows.text(3) ?? "")
            else { continue }
            apply(sheet: rows.int(0), cell: cell, mode: mode)
        }
    }

    private mutating func apply(sheet: Int64, cell: Cell, mode: LoadMode) {
        if mode == .replace {
            let batch = batches.batch(ofSheet: sheet)
            sheets[cell]?.removeAll {
                guard batches.batch(ofSheet: $0) != batch else { return false }
                gaveWay.insert($0)
                return true
            }
        }
        if sheets[cell]?.contains(sheet) != true { sheets[cell, default: []].append(sheet) }
    }

    /// The sheets in force for a month and level, oldest first.
    func sheets(of cell: Cell) -> [Int64] { sheets[cell] ?? [] }

    /// The months loaded, for each level.
    var loadedMonths: LoadedMonths {
        var loaded = LoadedMonths()
        for (cell, sheets) in sheets where !sheets.isEmpty { loaded.insert(cell.month, at: cell.level) }
        return loaded
    }

    /// For each sheet with receipts in force in `months`: the levels in force, month by month.
    func levels(in months: ClosedRange<Month>) -> [Int64: [Month: Set<TaxLevel>]] {
        var levels: [Int64: [Month: Set<TaxLevel>]] = [:]
        for (cell, sheets) in sheets where months.contains(cell.month) {
            for sheet in sheets { levels[sheet, default: [:]][cell.month, default: []].insert(cell.level) }
        }
        return levels
    }

    /// The months (`yyyymm`) for which the sheet counts at one level at least.
    func months(ofSheet sheet: Int64) -> Set<Int64> {
        Set(sheets.filter { $0.value.contains(sheet) }.map { Int64($0.key.month.yyyymm) })
    }

    /// Whether any receipt of the sheet is in force.
    func isInForce(sheet: Int64) -> Bool { sheets.values.contains { $0.contains(sheet) } }
}

extension TaxLevel {
    /// The level's name in the ledger's tables and in exports: total, local or district.
    public var columnName: String {
        switch self {
        case .total: "total"
        case .local: "local"
        case .district: "district"
        }
    }

    /// The level of a name in the ledger's tables.
    init?(columnName: String) {
        guard let level = Self.allCases.first(where: { $0.columnName == columnName }) else { return nil }
        self = level
    }
}
