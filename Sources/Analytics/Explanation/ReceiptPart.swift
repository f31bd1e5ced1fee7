public import BuildingEconomy

/// What one receipt row gave to the figure that is explained.
public struct ReceiptPart: Sendable, Equatable {
    /// The ledger's number of the receipt.
    public let receipt: Int64
    /// The taxpayer's position; nil where the row names only a building.
    public let taxpayer: Int?
    /// The position of the building that got it; nil in a bucket, and of what the in-place rate looks at.
    public let building: Int?
    /// The month of receipt.
    public let month: Month
    /// The part of its 全口径.
    public let total: Money
    /// The part of its 区级.
    public let district: Money
    /// Whether it is one-off (一次性); false where nobody asked for the marks.
    public var isOneOff = false

    /// The part at 全口径 or 区级; 地方级 is not explained.
    public func amount(at level: TaxLevel) -> Money { level == .total ? total : district }
}

/// The receipts behind one figure, collected from the stream.
public struct ExplanationSums: Sendable {
    private(set) var attribution: Attribution
    /// What the place got, part by part; empty unless parts are collected.
    private(set) var parts: [ReceiptPart] = []
    /// All receipts of the place's tenants, wherever attributed: what the in-place rate looks at.
    private(set) var tenantReceipts: [ReceiptPart] = []
    let place: ExplainedPlace
    /// Whether every receipt is kept: of a set, sums by building are enough until its companies are asked for.
    let collectsParts: Bool
    private var placing: Placing
    private let isWanted: [Bool]
    private let isTenant: [Bool]
    private let payingMonths: ClosedRange<Int32>
    private let isAttributed: Bool
    private let holders: Placing.Holders?
    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { attribution.months }

    /// Nothing received yet.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - options: the window and the bases.
    ///   - place: what the figure belongs to.
    ///   - collectsParts: whether every receipt is kept.
    ///   - known: the attribution for the same options, where it is at hand: then only the place's own receipts are looked at.
    public init(
        portfolio: Portfolio, options: RankingOptions, place: ExplainedPlace, collectsParts: Bool = true,
        known: Attribution? = nil
    ) {
        attribution = known ?? Attribution(portfolio: portfolio, for: options)
        isAttributed = known != nil
        placing = Placing(attribution.index, months: attribution.months)
        if case .building(let position) = place {
            holders = Placing.Holders(of: position, portfolio)
        } else {
            holders = nil
        }
        self.place = place
        self.collectsParts = collectsParts
        var isWanted = Array(repeating: false, count: portfolio.buildings.count)
        for position in place.positions { isWanted[position] = true }
        self.isWanted = isWanted
        let day = options.window.to.lastDay
        var isTenant = Array(repeating: false, count: collectsParts ? portfolio.taxpayerCount : 0)
        if collectsParts, options.metric.level == nil {
            for tenancy in portfolio.tenancies where isWanted[Int(tenancy.building)] && tenancy.isActive(on: day) {
                isTenant[Int(tenancy.taxpayer)] = true
            }
        }
        self.isTenant = isTenant
        let paying = options.window.payingMonths
        payingMonths = paying.lowerBound.ordinal...paying.upperBound.ordinal
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        if !isAttributed { attribution.add(block) }
        guard collectsParts else { return }
        let first = placing.months.lowerBound
        var found: [ReceiptPart] = []
        let (isWanted, bucket) = (isWanted, place.bucketPlace)
        placing.place(block, of: holders) { part in
            guard part.place >= 0 ? isWanted[Int(part.place)] : part.place == bucket else { return }
            found.append(
                ReceiptPart(
                    receipt: block.number(part.row), taxpayer: part.taxpayer < 0 ? nil : Int(part.taxpayer),
                    building: part.place < 0 ? nil : Int(part.place), month: first.advanced(by: part.month),
                    total: Money(fen: part.total), district: Money(fen: part.district),
                    isOneOff: block.isOneOff(part.row)))
        }
        parts += found
        for row in 0..<block.count
        where payingMonths.contains(block.months[row]) && block.taxpayers[row] >= 0
            && isTenant[Int(block.taxpayers[row])]
        {
            tenantReceipts.append(
                ReceiptPart(
                    receipt: block.number(row), taxpayer: Int(block.taxpayers[row]), building: nil,
                    month: Month(ordinal: block.months[row]), total: Money(fen: block.total[row]),
                    district: Money(fen: block.district[row])))
        }
    }

    /// Adds what another of the same question received.
    public mutating func merge(_ other: ExplanationSums) {
        if !isAttributed { attribution.merge(other.attribution) }
        parts += other.parts
        tenantReceipts += other.tenantReceipts
    }
}

extension ReceiptBlock {
    /// The ledger's number of a receipt; 0 in a block made without numbers.
    fileprivate func number(_ row: Int) -> Int64 { row < ids.count ? ids[row] : 0 }
}
