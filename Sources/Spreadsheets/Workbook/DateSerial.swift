/// A day and time as Excel counts them: days since the beginning of 1900 or 1904, the time as a fraction.
enum DateSerial {
    /// ISO text: `2020-12-31`, with a time only if it is not midnight, a time alone for less than a day;
    /// nil for what Excel has no date for.
    static func text(_ serial: Double, isFrom1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        if days == 0, !isFrom1904 || seconds != 0 { return time(seconds) }
        if isFrom1904 { days += 1_462 }
        let day: String
        if days == 60 {
            day = "1900-02-29"
        } else {
            let (year, month, date) = civil(days - (days < 60 ? 25_568 : 25_569))
            day = "\(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2))"
        }
        return seconds == 0 ? day : "\(day) \(time(seconds))"
    }

    /// `2020-12-31T00:00:00.000Z` as the other dates are written; Excel's day before its first means a time alone.
    static func text(iso: String) -> String {
        let parts = iso.split(separator: "T", maxSplits: 1)
        guard let day = parts.first else { return iso }
        let time = parts.count == 2 ? parts[1].prefix { $0 != "." && $0 != "Z" && $0 != "+" } : ""
        if day == "1899-12-31" || day == "1899-12-30", !time.isEmpty { return String(time) }
        return time.allSatisfy { $0 == "0" || $0 == ":" } ? String(day) : "\(day) \(time)"
    }

    private static func time(_ seconds: Int) -> String {
        "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Year, month and day of a number of days since 1970-01-01 (Howard Hinnant's algorithm).
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
