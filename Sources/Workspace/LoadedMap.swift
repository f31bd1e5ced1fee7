public import BuildingEconomy
internal import Ledger

/// Which months of which years are loaded (已载入月份), at which levels, by which batches.
public struct LoadedMap: Sendable, Equatable {
    /// One month.
    public struct Cell: Sendable, Equatable {
        /// The levels that are loaded.
        public let levels: [TaxLevel]
        /// The batches they came from, in order.
        public let batches: [Int]
    }

    private let cells: [Month: Cell]

    init(_ loaded: [PerLevelMonth: [Int]]) {
        cells = Dictionary(grouping: loaded.keys, by: \.month).mapValues { keys in
            Cell(
                levels: TaxLevel.allCases.filter { level in keys.contains { $0.level == level } },
                batches: Set(keys.flatMap { loaded[$0]! }).sorted())
        }
    }

    /// The years from the first month to the last; empty where nothing is loaded.
    public var years: [Int] {
        guard let first = cells.keys.min(), let last = cells.keys.max() else { return [] }
        return Array(first.year...last.year)
    }

    /// Every month loaded at any level, in order.
    public var months: [Month] { cells.keys.sorted() }

    /// The newest month loaded at any level.
    public var newest: Month? { cells.keys.max() }

    /// A month; nil where no level of it is loaded.
    public subscript(month: Month) -> Cell? { cells[month] }
}

extension Workspace {
    /// Which months are loaded now.
    ///
    /// - Throws: ``LedgerError``.
    public func loadedMap() throws -> LoadedMap { LoadedMap(try ledger.read { try $0.loadedMonths() }) }
}
