internal import BuildingEconomy

/// Reads calendar days (日期) from text.
enum DayText {
    /// Which day a text that states only a month or a year stands for.
    enum Edge {
        /// The first: a beginning.
        case first
        /// The last: an end.
        case last
    }

    /// The day of a cell written `2020-12-31` (or with `/`), or nil for any other.
    static func plainDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        guard bytes.count == 10, bytes[4] == bytes[7], bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/")
        else { return nil }
        func number(_ start: Int, _ count: Int) -> Int? {
            var number = 0
            for position in start..<(start + count) {
                let digit = bytes[position] &- 0x30
                guard digit <= 9 else { return nil }
                number = number * 10 + Int(digit)
            }
            return number
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The day of a cell's text, or nil where it is none.
    ///
    /// Reads `2020-12-31`, `2020/12/5`, `2020.12.31`, `20201231`, `2020年12月31日`, each with a time behind it, a spreadsheet's
    /// serial number, and a month or a year alone, which stand for their first or last day.
    static func day(_ text: String, edge: Edge) -> Day? {
        let normal = NormalText.of(withoutTime(text))
        var scanner = PeriodScanner(normal)
        guard let first = scanner.number() else { return nil }
        if scanner.isAtEnd {
            switch first.digits {
            case 8: return day(yyyymmdd: first.value)
            case 6: return Month(yyyymm: first.value).map { edge == .first ? $0.firstDay : $0.lastDay }
            case 4: return yearEdge(first.value, edge)
            default: return serialDay(normal)
            }
        }
        guard first.digits == 4 else { return serialDay(normal) }
        guard scanner.take("-/.年_") else { return nil }
        if scanner.isAtEnd { return yearEdge(first.value, edge) }
        guard let number = scanner.monthOfYear(), let month = Month(year: first.value, month: number) else {
            return nil
        }
        _ = scanner.take("-/.月_")
        if scanner.isAtEnd { return edge == .first ? month.firstDay : month.lastDay }
        if scanner.take("份") { return scanner.isAtEnd ? edge == .first ? month.firstDay : month.lastDay : nil }
        guard let day = scanner.number() else { return nil }
        _ = scanner.take("日号")
        return scanner.isAtEnd ? Day(year: month.year, month: month.monthOfYear, day: day.value) : nil
    }

    /// The day that a spreadsheet counts so (1 is 1900-01-01), for days from 1954 to 2119; nil for any other text.
    static func serialDay(_ normalised: String) -> Day? {
        let whole = normalised.prefix { $0 != "." }
        guard whole.utf8.count == 5, let serial = Int32(whole), (20_000...80_000).contains(serial) else { return nil }
        guard normalised.dropFirst(whole.count + 1).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Day(ordinal: serial - 25_569)
    }

    /// The day written `20201231`.
    static func day(yyyymmdd: Int) -> Day? {
        Day(year: yyyymmdd / 10_000, month: yyyymmdd / 100 % 100, day: yyyymmdd % 100)
    }

    /// The month of a day that exists.
    static func checked(_ month: Month, _ day: Int) -> StatedPeriod? {
        Day(year: month.year, month: month.monthOfYear, day: day).map { .month($0.month) }
    }

    /// The text before a time of day.
    static func withoutTime(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ":")) || text.contains("：") else { return text }
        let trimmed = trimmed(text) ?? text
        guard let mark = trimmed.firstIndex(where: { $0 == " " || $0 == "T" || $0 == "\u{3000}" }) else { return text }
        return String(trimmed[..<mark])
    }

    private static func yearEdge(_ year: Int, _ edge: Edge) -> Day? {
        guard (1950...2100).contains(year) else { return nil }
        return edge == .first ? Day(year: year, month: 1, day: 1) : Day(year: year, month: 12, day: 31)
    }
}
