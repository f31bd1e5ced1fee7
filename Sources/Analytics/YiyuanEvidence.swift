public import BuildingEconomy

/// The sums of 全口径 that the status towards 亿元楼宇 is decided on; each nil where a month of it is not loaded.
public struct YiyuanEvidence: Sendable, Equatable {
    /// January to the month.
    public let yearToDate: Money?
    /// The last twelve months.
    public let ttm: Money?
    /// The calendar year before.
    public let lastYear: Money?
    /// January to the same month of the year before.
    public let lastYearToDate: Money?

    /// The year's projection; nil where a month is missing, or a sum is not positive.
    public var projection: Projection? {
        guard let yearToDate, let lastYear, let lastYearToDate else { return nil }
        return Projection(yearToDate: yearToDate, lastYear: lastYear, lastYearToDate: lastYearToDate)
    }

    /// 0.8亿: what makes a building 潜力.
    static let potential = Money(fen: 8_000_000_000)

    /// The first status that holds; nil where a month needed to decide is missing.
    public var status: YiyuanStatus? {
        guard let yearToDate else { return nil }
        if yearToDate >= .yi { return .reached }
        guard let lastYear, let ttm else { return nil }
        let projection = projection
        if let projection, projection.reaches(.yi) { return .projected }
        if lastYear >= .yi, ttm < .yi || projection != nil { return .atRisk }
        return ttm >= Self.potential ? .potential : .notReached
    }

    /// The highest tier that the year has reached so far, in 亿元: 1, 5, 10, 20, 50 or 100; nil below 1亿 or unknown.
    public var tier: Int? {
        yearToDate.flatMap { sum in Self.tiers.last { sum >= Money(fen: Int64($0) * Money.yi.fen) } }
    }

    /// 亿元
    public static let tiers = [1, 5, 10, 20, 50, 100]
}

extension YiyuanEvidence {
    /// The months it looks at: January of the year before to the month.
    static func months(for month: Month) -> ClosedRange<Month> {
        Window(.year, endingWith: month).yearEarlier.from...month
    }
}

/// The windows of one month that every building's evidence is taken from.
struct YiyuanWindows {
    private let yearToDate: WindowTax
    private let ttm: WindowTax
    private let lastYear: WindowTax
    private let lastYearToDate: WindowTax

    init(_ attribution: Attribution, _ portfolio: Portfolio, month: Month) {
        func tax(_ window: Window) -> WindowTax { WindowTax(attribution, portfolio, over: window) }
        let yearToDate = Window(.ytd, endingWith: month)
        self.yearToDate = tax(yearToDate)
        ttm = tax(Window(.ttm, endingWith: month))
        lastYear = tax(Window(.year, endingWith: month).yearEarlier)
        lastYearToDate = tax(yearToDate.yearEarlier)
    }

    /// Whether January to the month is loaded.
    var knowsYear: Bool { yearToDate.loading.total == .fully }

    func evidence(of position: Int) -> YiyuanEvidence {
        func sum(_ tax: WindowTax) -> Money? {
            tax.loading.total == .fully ? tax.amount(of: CollectionOfOne(position), at: .total) : nil
        }
        return YiyuanEvidence(
            yearToDate: sum(yearToDate), ttm: sum(ttm), lastYear: sum(lastYear), lastYearToDate: sum(lastYearToDate))
    }
}
