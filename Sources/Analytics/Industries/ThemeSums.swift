import BuildingEconomy

/// What every industry brought to every building over a window, on the sums of |全口径|: what theme buildings are told by.
struct ThemeSums: Sendable {
    let industries: IndustryIndex
    let window: Window
    private var placing: Placing
    private(set) var tax: IndustryTable

    /// Nothing received yet.
    init(portfolio: Portfolio, window: Window) {
        industries = IndustryIndex(portfolio)
        self.window = window
        placing = Placing(portfolio, months: window.months)
        tax = IndustryTable(buildings: portfolio.buildings.count, industries: portfolio.industries.count)
    }

    /// Adds a run of receipts.
    mutating func add(_ block: ReceiptBlock) {
        // Taken out for the while, so that the table can change beside it.
        var placing = self.placing
        placing.place(block) { part in
            guard part.place >= 0 else { return }
            tax.add(
                Int64(clamping: part.total.magnitude), building: part.place,
                industry: industries.industry(of: part.taxpayer, in: part.place))
        }
    }

    /// Adds what another of the same portfolio and window received.
    mutating func merge(_ other: ThemeSums) { tax.merge(other.tax) }
}
