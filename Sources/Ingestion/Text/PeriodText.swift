internal import BuildingEconomy

/// Reads months (月份) from text.
enum PeriodText {
    private static let english = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
        "dec": 12,
    ]

    /// The period that is all of a cell's text, or nil.
    static func period(ofCell text: String) -> StatedPeriod? {
        let normal = ChineseYear.inDigits(NormalText.of(DayText.withoutTime(text)))
        if normal.count >= 3, let month = english[normal.prefix(3).lowercased()], normal.allSatisfy(\.isLetter) {
            return .monthOfYear(month)
        }
        var scanner = PeriodScanner(normal)
        if let period = yearAndMonth(&scanner, allowsDay: true), scanner.isAtEnd { return period }
        scanner.move(to: 0)
        if let period = monthsOnly(&scanner), scanner.isAtEnd { return period }
        if let day = DayText.serialDay(normal) { return .month(day.month) }
        return nil
    }

    /// The one period that a title or a file's name states, or nil where there is none or several; with `allowsDays` days
    /// stand for their months.
    static func period(in text: String, allowsDays: Bool = false) -> StatedPeriod? {
        let normal = ChineseYear.inDigits(NormalText.of(text))
        var scanner = PeriodScanner(normal)
        var found: [StatedPeriod] = []
        while !scanner.isAtEnd {
            let start = scanner.position
            if !scanner.previousIsDigit {
                if let period = yearAndMonth(&scanner, allowsDay: allowsDays) {
                    if !found.contains(period) { found.append(period) }
                    continue
                }
                scanner.move(to: start)
                if let period = monthsOnly(&scanner) {
                    if !found.contains(period) { found.append(period) }
                    continue
                }
            }
            scanner.move(to: start)
            scanner.advance()
        }
        return merged(found)
    }

    /// The period that a header begins with, and how many characters it takes; nil where it begins with none.
    static func prefix(of normalised: String) -> (period: StatedPeriod, length: Int)? {
        var scanner = PeriodScanner(normalised)
        if let period = yearAndMonth(&scanner, allowsDay: false) { return (period, scanner.position) }
        scanner.move(to: 0)
        if let period = monthsOnly(&scanner) { return (period, scanner.position) }
        return nil
    }

    /// The year that a text states, or nil where it states none or several.
    static func year(in text: String) -> Int? {
        let normal = ChineseYear.inDigits(NormalText.of(text))
        var scanner = PeriodScanner(normal)
        var years: Set<Int> = []
        while !scanner.isAtEnd {
            let start = scanner.position
            if !scanner.previousIsDigit, let number = scanner.number(), number.digits == 4,
                (1990...2099).contains(number.value)
            {
                years.insert(number.value)
                continue
            }
            scanner.move(to: start + 1)
        }
        return years.count == 1 ? years.first : nil
    }

    private static func merged(_ found: [StatedPeriod]) -> StatedPeriod? {
        if found.count == 1 { return found[0] }
        // 2020年01月至2020年06月
        if found.count == 2, case .month(let from) = found[0], case .month(let to) = found[1], from.year == to.year,
            from < to
        {
            return .range(from: from.monthOfYear, to: to.monthOfYear, year: to.year)
        }
        return nil
    }

    /// 2020-12, 2020年12月, 202012, 2020.1, 2020年1-6月; with `allowsDay` also 2020-12-31 and 20201231.
    private static func yearAndMonth(_ scanner: inout PeriodScanner, allowsDay: Bool) -> StatedPeriod? {
        guard let first = scanner.number() else { return nil }
        switch first.digits {
        case 6: return Month(yyyymm: first.value).map { .month($0) }
        case 8 where allowsDay:
            return DayText.day(yyyymmdd: first.value).map { .month($0.month) }
        case 4: return Month(year: first.value, month: 1) == nil ? nil : month(of: first.value, &scanner, allowsDay)
        case 2 where allowsDay && first.value > 12:
            guard scanner.take("/-."), let month = scanner.monthOfYear() else { return nil }
            return Month(year: 2000 + first.value, month: month).map { .month($0) }
        default: return nil
        }
    }

    private static func month(of year: Int, _ scanner: inout PeriodScanner, _ allowsDay: Bool) -> StatedPeriod? {
        let start = scanner.position
        let isPoint = scanner.take(".")
        let isChinese = !isPoint && scanner.take("年")
        if isChinese { _ = scanner.take("度") }
        guard isPoint || isChinese || scanner.take("-/_—–~") else { return nil }
        let numberStart = scanner.position
        if isChinese, scanner.take("截"), scanner.take("至止"), let last = scanner.monthOfYear(), scanner.take("月") {
            return .range(from: 1, to: last, year: year)
        }
        guard let number = scanner.monthOfYear() else {
            scanner.move(to: start)
            return nil
        }
        let isOneDigit = scanner.position - numberStart == 1
        let afterMonth = scanner.position
        if isChinese, scanner.take("-—–~至到"), let last = scanner.monthOfYear(), scanner.take("月") {
            return .range(from: number, to: last, year: year)
        }
        scanner.move(to: afterMonth)
        let isClosed = scanner.take("月")
        _ = isClosed && scanner.take("份")
        let end = scanner.position
        guard let month = Month(year: year, month: number) else { return nil }
        if isClosed, let day = scanner.number(), allowsDay || day.digits <= 2 {
            return allowsDay && scanner.take("日号") ? DayText.checked(month, day.value) : nil
        }
        if !isChinese, scanner.take("-/."), let day = scanner.number() {
            return allowsDay && day.digits <= 2 ? DayText.checked(month, day.value) : nil
        }
        scanner.move(to: end)
        if isPoint, isOneDigit, number == 1, !isClosed {
            return .ambiguous(january: month, october: month.advanced(by: 9))
        }
        return .month(month)
    }

    /// 12月, 十二月, 1-6月, 1月-6月, 截至10月.
    private static func monthsOnly(_ scanner: inout PeriodScanner) -> StatedPeriod? {
        let isUpTo = scanner.take("截") && scanner.take("至止")
        let start = scanner.position
        if isUpTo, case .month(let month)? = yearAndMonth(&scanner, allowsDay: false) {
            return .range(from: 1, to: month.monthOfYear, year: month.year)
        }
        scanner.move(to: start)
        guard let first = scanner.monthOfYear() else { return nil }
        let isClosed = scanner.take("月")
        let end = scanner.position
        if scanner.take("-—–~至到"), let last = scanner.monthOfYear(), scanner.take("月"), first < last {
            return .range(from: first, to: last, year: nil)
        }
        guard isClosed else { return nil }
        scanner.move(to: end)
        _ = scanner.take("份")
        return isUpTo ? .range(from: 1, to: first, year: nil) : .monthOfYear(first)
    }
}
