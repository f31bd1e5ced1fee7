/// A calendar day of the proleptic Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let ordinal: Int32

    /// The day `ordinal` days after 1970-01-01.
    @inlinable
    public init(ordinal: Int32) { self.ordinal = ordinal }

    /// A day of the calendar, or nil when there is none such (years 1900 to 2199).
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year: year, month: month)!.dayCount
        else { return nil }
        self = Day(counting: year, month, day)
    }

    /// The day of the text `2020-12-31`, or nil: the command line's form.
    public init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// A day known to be one of the calendar, of any year from 0 on.
    init(counting year: Int, _ month: Int, _ day: Int) {
        // Days from the civil calendar, counting years from March.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month 1 to 12 and day 1 to 31.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(ordinal) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The month the day lies in.
    public var month: Month {
        let parts = components
        return Month(ordinal: Int32(parts.year * 12 + parts.month - 1))
    }

    /// ISO text, `2020-12-31`.
    public var text: String {
        let parts = components
        return "\(parts.year)-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
    }

    /// The day `days` later.
    public func advanced(by days: Int) -> Day { Day(ordinal: ordinal + Int32(days)) }

    /// Orders by time.
    @inlinable
    public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
