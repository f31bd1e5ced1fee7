internal import BuildingEconomy

/// Decides which month the rows of a tax sheet belong to, where they do not say it themselves.
struct MonthDecision {
    /// The month, and who stated it.
    private(set) var month: Decided<Month>?
    /// The year of months that stand without one.
    private(set) var year: Int?
    /// Whether the title says 累计.
    private(set) var saysCumulative = false
    /// Whether the title or a name gives a run of months, 1-6月.
    private(set) var isRange = false

    init(titles: [String], sheet: String, file: String, option: Month?, log: inout FindingLog) {
        let texts: [(text: String, source: DecisionSource)] =
            titles.map { ($0, .title) } + [(sheet, .sheetName), (file, .fileName)]
        if let option {
            month = Decided(option, from: .option)
            year = option.year
        }
        for (text, source) in texts {
            if source != .fileName || titles.isEmpty, text.holds("累计") { saysCumulative = true }
            let stated = Self.month(in: text, year: year ?? Self.year(in: texts.map(\.text)))
            if stated?.isRange == true, source == .title || month == nil { isRange = true }
            guard let stated = stated?.month else { continue }
            if let option {
                if source == .title, stated != option {
                    log.note(.monthContradiction(stated: stated, option: option), text: text)
                }
            } else if month == nil {
                month = Decided(stated, from: source)
            }
        }
        if month == nil, let span = Self.span(of: titles, year: year) {
            month = Decided(span.month, from: .title)
            isRange = span.isRange
        }
        year = year ?? month?.value.year ?? Self.year(in: texts.map(\.text))
    }

    private static func year(in texts: [String]) -> Int? { texts.lazy.compactMap { PeriodText.year(in: $0) }.first }

    /// The month of days that titles state as the beginning and end of what the table covers, 起始日期：2020-11-01.
    private static func span(of titles: [String], year: Int?) -> (month: Month, isRange: Bool)? {
        let words = ["起", "止", "至", "期间", "开始", "结束", "入库日期", "统计日期", "统计时间", "所属日期"]
        let stating = titles.filter { title in words.contains { title.contains($0) } }
        return month(of: PeriodText.period(in: stating.joined(separator: " "), allowsDays: true), year: year)
    }

    private static func month(in text: String, year: Int?) -> (month: Month, isRange: Bool)? {
        month(of: PeriodText.period(in: text), year: year)
    }

    private static func month(of period: StatedPeriod?, year: Int?) -> (month: Month, isRange: Bool)? {
        switch period {
        case .month(let month): (month, false)
        case .monthOfYear(let number): year.flatMap { Month(year: $0, month: number) }.map { ($0, false) }
        case .range(_, let to, let stated):
            (stated ?? year).flatMap { Month(year: $0, month: to) }.map { ($0, true) }
        case .ambiguous, nil: nil
        }
    }
}
