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
            if source != .fileName || titles.isEmpty, text.contains("累计") { saysCumulative = true }
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
        year = year ?? month?.value.year ?? Self.year(in: texts.map(\.text))
    }

    private static func year(in texts: [String]) -> Int? { texts.lazy.compactMap { PeriodText.year(in: $0) }.first }

    private static func month(in text: String, year: Int?) -> (month: Month, isRange: Bool)? {
        switch PeriodText.period(in: text) {
        case .month(let month): (month, false)
        case .monthOfYear(let number): year.flatMap { Month(year: $0, month: number) }.map { ($0, false) }
        case .range(_, let to, let stated):
            (stated ?? year).flatMap { Month(year: $0, month: to) }.map { ($0, true) }
        case .ambiguous, nil: nil
        }
    }
}
