/// A calendar month, such as the month of receipt (入库月份).
public struct Month: Sendable, Hashable, Comparable, Strideable {
    /// Months since year 0: `year × 12 + month − 1`.
    public let ordinal: Int32

    /// The month with this ordinal.
    @inlinable
    public init(ordinal: Int32) { self.ordinal = ordinal }

    /// A month of the years 1900 to 2199, or nil.
    public init?(year: Int, month: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        ordinal = Int32(year * 12 + month - 1)
    }

    /// The month written as the integer `yyyymm` (202012), or nil.
    public init?(yyyymm: Int) {
        self.init(year: yyyymm / 100, month: yyyymm % 100)
    }

    /// The month of the text `2020-12`, or nil: the command line's form.
    public init?(text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(String(decoding: parts[0], as: UTF8.self)),
            let month = Int(String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The calendar year.
    @inlinable
    public var year: Int { Int(ordinal) / 12 }
    /// The month of the year, 1 to 12.
    @inlinable
    public var monthOfYear: Int { Int(ordinal) % 12 + 1 }
    /// `yyyymm` as an integer.
    public var yyyymm: Int { year * 100 + monthOfYear }
    /// `2020-12`.
    public var text: String { "\(year)-\(twoDigits(monthOfYear))" }
    /// `2020年12月`.
    public var chineseText: String { "\(year)年\(monthOfYear)月" }

    /// Days in the month, 28 to 31.
    public var dayCount: Int {
        switch monthOfYear {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first day of the month.
    public var firstDay: Day { Day(counting: year, monthOfYear, 1) }
    /// The last day of the month.
    public var lastDay: Day { Day(counting: year, monthOfYear, dayCount) }

    /// The month `months` later.
    @inlinable
    public func advanced(by months: Int) -> Month { Month(ordinal: ordinal + Int32(months)) }
    /// Months from this one to `other`.
    @inlinable
    public func distance(to other: Month) -> Int { Int(other.ordinal - ordinal) }
    /// Orders by time.
    @inlinable
    public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }
}
