public import BuildingEconomy

/// What a building's file needs from the stream of receipts, in one pass. Blocks must say which receipts are one-off.
public struct BuildingFileSums: Sendable {
    let position: Int
    /// The sums of all buildings.
    public private(set) var attribution: Attribution
    private(set) var own: OwnTaxpayers
    private(set) var tenants: TenantReceipts
    private(set) var themes: ThemeSums

    /// Nothing received yet.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - options: metric, window and bases.
    ///   - position: the building.
    public init(portfolio: Portfolio, options: RankingOptions, position: Int) {
        self.position = position
        let months = Self.monthsNeeded(for: options)
        let history = FileHistory.ends(for: options)
        var ends = [options.window, options.window.previous].compactMap { $0?.to }
        if options.metric == .inPlaceRate { ends += history }
        attribution = Attribution(portfolio: portfolio, months: months, payingEnds: ends)
        own = OwnTaxpayers(window: options.window)
        tenants = TenantReceipts(
            of: TenantHistory.taxpayers(of: portfolio, in: position), taxpayerCount: portfolio.taxpayerCount,
            months: min(history.first!, options.window.to).advanced(by: -11)...max(history.last!, options.window.to))
        themes = ThemeSums(
            portfolio: portfolio, window: options.window,
            months: options.window.yearEarlier.from...options.window.to)
    }

    /// The months whose receipts it needs.
    public static func monthsNeeded(for options: RankingOptions) -> ClosedRange<Month> {
        let history = FileHistory.monthsNeeded(for: options)
        let ranking = options.monthsNeeded
        return min(history.lowerBound, ranking.lowerBound)...max(history.upperBound, ranking.upperBound)
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution.add(block)
        tenants.add(block)
        let place = Int32(position)
        let first = themes.months.lowerBound
        // Taken out for the while, so that it can change beside the themes.
        var own = OwnTaxpayers(window: self.own.window)
        swap(&own, &self.own)
        themes.add(block) { part in
            guard part.place == place else { return }
            own.add(part, month: first.advanced(by: part.month), isOneOff: block.isOneOff(part.row))
        }
        swap(&own, &self.own)
    }

    /// Adds what another of the same question received.
    public mutating func merge(_ other: BuildingFileSums) {
        attribution.merge(other.attribution)
        own.merge(other.own)
        tenants.merge(other.tenants)
        themes.merge(other.themes)
    }
}

extension ReceiptBlock {
    /// Whether a receipt is one-off; false in a block made without the marks.
    fileprivate func isOneOff(_ row: Int) -> Bool { row < oneOff.count && oneOff[row] }
}
