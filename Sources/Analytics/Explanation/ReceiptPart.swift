public import BuildingEconomy

/// What one receipt row gave to the figure that is explained.
public struct ReceiptPart: Sendable, Equatable {
    /// The ledger's number of the receipt.
    public let receipt: Int64
    /// The taxpayer's position; nil where the row names only a building.
    public let taxpayer: Int?
    /// The month of receipt.
    public let month: Month
    /// The part of its 全口径.
    public let total: Money
    /// The part of its 区级.
    public let district: Money

    /// The part at 全口径 or 区级; 地方级 is not explained.
    public func amount(at level: TaxLevel) -> Money { level == .total ? total : district }
}

/// The receipts behind one building's figures, collected from the stream.
public struct ExplanationSums: Sendable {
    private(set) var attribution: Attribution
    /// What the building got, part by part.
    private(set) var parts: [ReceiptPart] = []
    /// All receipts of the building's tenants, wherever attributed: what the in-place rate looks at.
    private(set) var tenantReceipts: [ReceiptPart] = []
    private var placing: Placing
    private let building: Int32
    private let tenants: Set<Int32>
    private let payingMonths: ClosedRange<Int32>
    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { attribution.months }

    /// Nothing received yet.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - options: the window and the bases.
    ///   - position: the building.
    public init(portfolio: Portfolio, options: RankingOptions, position: Int) {
        attribution = Attribution(portfolio: portfolio, for: options)
        placing = Placing(portfolio, months: attribution.months)
        building = Int32(position)
        let day = options.window.to.lastDay
        tenants = Set(
            portfolio.tenancies.filter { $0.building == Int32(position) && $0.isActive(on: day) }.map(\.taxpayer))
        let paying = options.window.payingMonths
        payingMonths = paying.lowerBound.ordinal...paying.upperBound.ordinal
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution.add(block)
        let first = placing.months.lowerBound
        var found: [ReceiptPart] = []
        let building = building
        placing.place(block) { part in
            guard part.place == building else { return }
            found.append(
                ReceiptPart(
                    receipt: block.number(part.row), taxpayer: part.taxpayer < 0 ? nil : Int(part.taxpayer),
                    month: first.advanced(by: part.month), total: Money(fen: part.total),
                    district: Money(fen: part.district)))
        }
        parts += found
        for row in 0..<block.count
        where payingMonths.contains(block.months[row]) && tenants.contains(block.taxpayers[row]) {
            tenantReceipts.append(
                ReceiptPart(
                    receipt: block.number(row), taxpayer: Int(block.taxpayers[row]),
                    month: Month(ordinal: block.months[row]), total: Money(fen: block.total[row]),
                    district: Money(fen: block.district[row])))
        }
    }

    /// Adds what another of the same question received.
    public mutating func merge(_ other: ExplanationSums) {
        attribution.merge(other.attribution)
        parts += other.parts
        tenantReceipts += other.tenantReceipts
    }
}

extension ReceiptBlock {
    /// The ledger's number of a receipt; 0 in a block made without numbers.
    fileprivate func number(_ row: Int) -> Int64 { row < ids.count ? ids[row] : 0 }
}
