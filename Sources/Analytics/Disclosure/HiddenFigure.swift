import BuildingEconomy

/// One unknown of a table as somebody sees who has the table and the register: what it may be, and what it must be able to be.
struct HiddenFigure {
    /// What it is, in fen.
    let value: Int128
    /// What a reader knows it to be at least: the lower edge of its band, or zero, unless it is less itself.
    let lowest: Int128
    /// What a reader knows it to be at most; nil for no limit.
    let highest: Int128?
    /// The interval that must stay possible if it is to be protected: its band, an open one up to twice its edge.
    let protected: ClosedRange<Int128>

    /// A figure whose band is told.
    init(banded amount: Money, rule: DisclosureRule) {
        let band = rule.band(of: amount)
        self.init(amount, lowest: band.from ?? .zero, highest: band.to, rule: rule)
    }

    /// A part of a figure whose band is told: of itself a reader knows that it is no more than that, and not negative.
    init(_ amount: Money, partOf whole: TaxBand, rule: DisclosureRule) {
        self.init(amount, lowest: .zero, highest: whole.to, rule: rule)
    }

    private init(_ amount: Money, lowest: Money, highest: Money?, rule: DisclosureRule) {
        let (fen, band) = (Int128(amount.fen), rule.band(of: amount))
        value = fen
        self.lowest = min(fen, Int128(lowest.fen))
        self.highest = highest.map { max(fen, Int128($0.fen)) }
        let bottom = min(fen, Int128(band.from?.fen ?? 0))
        protected = bottom...(band.to.map { Int128($0.fen) } ?? max(fen, 2 * Int128(band.from?.fen ?? 0)))
    }

    /// How far down and up it can go as far as a reader knows.
    var slack: (down: Int128, up: Int128) {
        (value - lowest, highest.map { $0 - value } ?? Exchange.unbounded)
    }
}
