internal import BuildingEconomy
internal import Spreadsheets

/// Reads the month column of a tax sheet; the same bytes as in the row before are the same month.
struct MonthCells: ~Copyable {
    private let column: Int
    private let fallback: Month?
    private let option: Month?
    private let year: Int?
    private let pointOne: PointOne?
    private let isWorkbook: Bool
    private let last: UnsafeMutablePointer<UInt8>
    private var lastCount = -1
    private var lastMonth: Int32 = 0
    private static let longest = 32

    init(_ layout: SheetLayout, option: Month?, isWorkbook: Bool) {
        let column = layout.column(.month)?.index ?? -1
        self.column = column
        fallback = layout.month?.value
        self.option = option
        year = (option ?? layout.month?.value)?.year ?? layout.year
        pointOne = layout.pointOne
        self.isWorkbook = isWorkbook
        last = .allocate(capacity: Self.longest)
        if column < 0 { lastMonth = Int32(layout.month?.value.yyyymm ?? 0) }
    }

    deinit { last.deallocate() }

    /// The month of a row as `yyyymm`; 0 where it must be read with care.
    @inline(__always)
    mutating func knownMonth(_ row: Row) -> Int32 {
        if column < 0 { return lastMonth }
        let bytes = row.bytes(column)
        if bytes.count == lastCount, equal(bytes) { return lastMonth }
        guard option == nil, let month = Self.plain(bytes) else { return 0 }
        remember(bytes, month)
        return month
    }

    @inline(__always)
    private func equal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for position in 0..<bytes.count where last[position] != bytes[position] { return false }
        return true
    }

    private mutating func remember(_ bytes: UnsafeBufferPointer<UInt8>, _ month: Int32) {
        guard let base = bytes.baseAddress, bytes.count <= Self.longest else { return }
        last.update(from: base, count: bytes.count)
        lastCount = bytes.count
        lastMonth = month
    }

    /// `2020-12` in ASCII.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
        var number: Int32 = 0
        for position in [0, 1, 2, 3, 5, 6] {
            let digit = bytes[position] &- 0x30
            guard digit <= 9 else { return nil }
            number = number * 10 + Int32(digit)
        }
        return Month(yyyymm: Int(number)) == nil ? nil : number
    }

    /// What reading a month with care came to.
    enum Outcome {
        case month(Int32)
        case failed(Problem, text: String?)
    }

    /// The month of a row, of the merged cell that it is filled down from where it leaves it blank; or why it has none.
    mutating func month(_ row: Row, _ filled: borrowing FilledDown) -> Outcome {
        if column < 0 { return .month(lastMonth) }
        let bytes = filled.bytes(row, column)
        guard let text = cellText(bytes) else {
            return fallback.map { .month(Int32($0.yyyymm)) } ?? .failed(.badMonth, text: nil)
        }
        let month: Month
        switch PeriodText.period(ofCell: text) {
        case .month(let stated): month = stated
        case .monthOfYear(let number):
            guard let year, let stated = Month(year: year, month: number) else {
                return .failed(.badMonth, text: text)
            }
            month = stated
        case .ambiguous(let january, let october):
            guard let settled = settle(january, october, row) else {
                return .failed(.ambiguousMonth(january: january, october: october), text: text)
            }
            month = settled
        case .range, nil: return .failed(.badMonth, text: text)
        }
        if let option, option != month { return .failed(.monthOutside(month: month, option: option), text: text) }
        remember(bytes, Int32(month.yyyymm))
        return .month(Int32(month.yyyymm))
    }

    private func settle(_ january: Month, _ october: Month, _ row: Row) -> Month? {
        if let option { return option == october ? october : january }
        if isWorkbook, row.kind(column) == .text { return january }
        switch pointOne {
        case .january: return january
        case .october: return october
        case nil: return [january, october].first { $0 == fallback }
        }
    }
}
