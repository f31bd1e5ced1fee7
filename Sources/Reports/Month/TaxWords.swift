internal import Analytics
internal import BuildingEconomy

/// Tax in words: the amount, its share of the district's, and its growth or why none is given.
struct TaxWords {
    private let period: RankingPeriod
    private let entered: [EnteredFigure]

    init(_ period: RankingPeriod, _ entered: [EnteredFigure]) { (self.period, self.entered) = (period, entered) }

    /// 全口径税收7.52亿元（占全区全口径税收的5.01%），同比增长3.12%
    func clause(_ figure: TaxFigure, _ level: TaxLevel) -> String {
        guard let amount = figure.amount else {
            return level.chineseName + (figure.yearOnYear.growth == .absent(.withheld) ? "不公开" : "尚未载入")
        }
        guard figure.isComplete else {
            return "\(level.chineseName)\(Self.amount(amount))（缺\(monthRunsText(period.missing[level]))，不计同比）"
        }
        return level.chineseName + Self.amount(amount) + share(of: amount, level)
            + Self.growth(figure.yearOnYear.growth)
    }

    /// In 亿元 from one 亿 on, else in 万元; a sum below zero says why.
    static func amount(_ money: Money) -> String {
        let text =
            money.fen.magnitude >= Money.yi.fen.magnitude
            ? money.yiText(grouped: true) + "亿元" : money.wanText(grouped: true) + "万元"
        return money < .zero ? text + "（退税大于入库）" : text
    }

    /// Nothing where the district's own tax was not entered.
    private func share(of amount: Money, _ level: TaxLevel) -> String {
        guard let whole = entered.wholeDistrictTax(of: period.window.months, at: level),
            whole > Ratio(0, over: 1)!, let yuan = Ratio(amount.fen, over: 100), let share = yuan / whole
        else { return "" }
        return "（占\(level.wholeDistrictName)的\(share.percentText)%）"
    }

    static func growth(_ growth: Growth) -> String {
        switch growth {
        case .absent(.baseZero): return "，上年同期为零，不计同比"
        case .absent(.baseNegative): return "，上年同期为负，不计同比"
        case .absent(.noBase): return "，缺上年同期数据，不计同比"
        case .absent(.windowIncomplete): return "，上年同期月份不全，不计同比"
        case .absent(.withheld): return "，同比不公开"
        case .ratio(let ratio):
            let text = Figure.growth(ratio).plainText
            if !text.contains(where: { ("1"..."9").contains($0) }) { return "，与上年同期持平" }
            return text.hasPrefix("-") ? "，同比下降\(text.dropFirst())%" : "，同比增长\(text)%"
        }
    }
}
