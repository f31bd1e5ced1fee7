import BuildingEconomy

/// What every taxpayer brought to some buildings together over one run of months.
struct TaxpayersTogether: Sendable {
    private var placing: Placing
    private let isMember: [Bool]
    /// Fen by taxpayer.
    private(set) var total: [Int64]
    /// Fen by taxpayer.
    private(set) var district: [Int64]

    init(portfolio: Portfolio, months: ClosedRange<Month>, isMember: [Bool]) {
        placing = Placing(portfolio, months: months)
        self.isMember = isMember
        total = Array(repeating: 0, count: portfolio.taxpayerCount)
        district = total
    }

    mutating func add(_ block: ReceiptBlock) {
        var placing = self.placing
        placing.place(block) { part in
            guard part.taxpayer >= 0, part.place >= 0, isMember[Int(part.place)] else { return }
            total[Int(part.taxpayer)] += part.total
            district[Int(part.taxpayer)] += part.district
        }
    }

    mutating func merge(_ other: TaxpayersTogether) {
        for taxpayer in total.indices {
            total[taxpayer] += other.total[taxpayer]
            district[taxpayer] += other.district[taxpayer]
        }
    }
}
