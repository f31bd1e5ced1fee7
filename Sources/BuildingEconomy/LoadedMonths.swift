/// The months that tax imports have loaded, for each level (§4): a missing month is never zero.
public struct LoadedMonths: Sendable, Equatable {
    private var months: PerLevel<Set<Month>>

    /// No month loaded.
    public init() { months = PerLevel(repeating: []) }

    /// Marks a month as loaded for a level.
    public mutating func insert(_ month: Month, at level: TaxLevel) { months[level].insert(month) }

    /// The loaded months of a level.
    public subscript(level: TaxLevel) -> Set<Month> { months[level] }

    /// The newest month loaded for any level, or nil where none is.
    public var newest: Month? { TaxLevel.allCases.compactMap { months[$0].max() }.max() }

    /// The months of `range` not loaded for a level, in order.
    public func missing(in range: ClosedRange<Month>, at level: TaxLevel) -> [Month] {
        range.filter { !months[level].contains($0) }
    }

    /// From the first to the last month loaded for any level, or nil where none is.
    public var span: ClosedRange<Month>? {
        guard let newest, let oldest = TaxLevel.allCases.compactMap({ months[$0].min() }).min() else { return nil }
        return oldest...newest
    }
}
