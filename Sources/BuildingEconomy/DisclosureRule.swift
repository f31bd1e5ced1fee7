/// When a building's tax would give a company's away, and what is said instead (`disclosure:` of `louyu.yaml`).
public struct DisclosureRule: Sendable, Equatable {
    /// A building with fewer contributors is hidden.
    public var fewestContributors = 3
    /// A building of which one contributor's share reaches this is hidden.
    public var oneShare = Ratio(80, over: 100)!
    /// A building of which the two largest contributors' share reaches this is hidden.
    public var twoShare = Ratio(90, over: 100)!
    /// The inner edges of the bands (税收档), ascending and positive.
    public var bandEdges = [500, 1_000, 5_000, 10_000].map { Money(fen: $0 * 1_000_000) }

    /// The defaults: fewer than 3, 80 %, 90 %; bands at 500万, 1000万, 5000万 and 1亿.
    public init() {}

    /// Every band, ascending.
    public var bands: [TaxBand] {
        let edges: [Money?] = [nil] + bandEdges.map { $0 } + [nil]
        return zip(edges, edges.dropFirst()).map(TaxBand.init)
    }

    /// The band that an amount falls into.
    public func band(of amount: Money) -> TaxBand { bands.last { $0.from.map { amount >= $0 } ?? true }! }
}

/// A range that an amount of tax lies in (税收档): from an edge, included, to the next, excluded.
public struct TaxBand: Sendable, Equatable {
    /// The lower edge; nil of the lowest band.
    public let from: Money?
    /// The upper edge; nil of the highest band.
    public let to: Money?

    /// A band.
    public init(from: Money?, to: Money?) {
        self.from = from
        self.to = to
    }

    /// < 500万, 500万–1000万, ≥ 1亿.
    public var chineseName: String {
        switch (from, to) {
        case (let from?, let to?): "\(from.roundText)–\(to.roundText)"
        case (let from?, nil): "≥ \(from.roundText)"
        case (nil, let to?): "< \(to.roundText)"
        case (nil, nil): "不分档"
        }
    }
}

extension Money {
    /// 500万, 1.5亿: as short as it can be said exactly in 万元.
    fileprivate var roundText: String {
        let isYi = fen >= Money.yi.fen
        let text = isYi ? yiText(decimals: 4) : wanText(decimals: 4)
        let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return (text.contains(".") ? String(trimmed.reversed()) : text) + (isYi ? "亿" : "万")
    }
}
