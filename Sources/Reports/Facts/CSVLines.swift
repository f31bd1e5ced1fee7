/// Comma-separated lines as they are made (RFC 4180, CRLF): for tables of any length, taken away piece by piece.
///
/// Text that a spreadsheet would run is guarded (``FormulaGuard``); numbers are numbers and never guarded.
public struct CSVLines: Sendable {
    /// What has been made and not yet taken, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    /// No line yet.
    public init() { bytes.reserveCapacity(1 << 17) }

    /// Adds a text field; nothing between the commas for nil.
    public mutating func add(_ text: String?) {
        separate()
        guard let text else { return }
        addField(FormulaGuard.mayRun(text.utf8) ? FormulaGuard.guarded(text) : text)
    }

    /// Adds a whole number; nothing for nil.
    public mutating func add(_ number: Int64?) {
        separate()
        guard let number else { return }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        addDigits(number.magnitude)
    }

    /// Adds `true` or `false`; nothing for nil.
    public mutating func add(_ flag: Bool?) {
        separate()
        guard let flag else { return }
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// Adds digits and letters that are no text of anybody's: numbers in their printed form, days, months.
    mutating func add(plain text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Ends the line.
    public mutating func endLine() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isAtStart = true
    }

    /// Forgets what was made: it has been taken.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func separate() {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
    }

    private mutating func addDigits(_ number: UInt64) {
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func addField(_ text: String) {
        guard text.utf8.contains(where: { Self.isSpecial($0) }) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(Self.quote)
        for byte in text.utf8 {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    private static let quote = UInt8(ascii: "\"")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
    }
}
