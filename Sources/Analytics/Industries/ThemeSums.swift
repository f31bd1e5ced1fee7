import BuildingEconomy

/// What every industry brought to every building over a window, on the sums of |全口径|: what theme buildings are told by.
struct ThemeSums: Sendable {
    let industries: IndustryIndex
    let window: Window
    private var placing: Placing
    private(set) var tax: IndustryTable
    /// The numbers of the window's months among those placed.
    private let numbers: Range<Int>

    /// Nothing received yet.
    ///
    /// - Parameter months: further months that ``add(_:_:)`` hands out.
    init(portfolio: Portfolio, window: Window, months: ClosedRange<Month>? = nil) {
        let first = min(window.from, months?.lowerBound ?? window.from)
        let last = max(window.to, months?.upperBound ?? window.to)
        industries = IndustryIndex(portfolio)
        self.window = window
        placing = Placing(portfolio, months: first...last)
        tax = IndustryTable(buildings: portfolio.buildings.count, industries: portfolio.industries.count)
        let start = first.distance(to: window.from)
        numbers = start..<start + window.monthCount
    }

    /// The months placed.
    var months: ClosedRange<Month> { placing.months }

    /// Adds a run of receipts, and hands out every part of them that a building got.
    mutating func add(_ block: ReceiptBlock, _ take: (Placing.Part) -> Void = { _ in }) {
        // Taken out for the while, so that the table can change beside it.
        var placing = self.placing
        placing.place(block) { part in
            guard part.place >= 0 else { return }
            if numbers.contains(part.month) {
                tax.add(
                    Int64(clamping: part.total.magnitude), building: part.place,
                    industry: industries.industry(of: part.taxpayer, in: part.place))
            }
            take(part)
        }
    }

    /// Adds what another of the same portfolio and window received.
    mutating func merge(_ other: ThemeSums) { tax.merge(other.tax) }
}
