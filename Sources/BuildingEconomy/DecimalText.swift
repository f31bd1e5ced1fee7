/// Reads decimal text as an integer count of 10⁻ˢ, exactly: no binary floating point takes part.
///
/// Accepts thousands separators (`,` `，` and spaces between digits), a leading or trailing ¥, full-width digits and signs,
/// white space around, a sign or parentheses for negatives, and `E` notation.
public enum DecimalText {
    /// Reads UTF-8 `bytes` as a number times 10 to the power of `scale`.
    ///
    /// - Parameters:
    ///   - bytes: the cell's text.
    ///   - scale: digits after the point that the unit keeps; 2 reads yuan as fen, 6 reads 万元 as fen.
    @inlinable
    public static func read(_ bytes: UnsafeBufferPointer<UInt8>, scale: Int) -> DecimalReading {
        plain(bytes, scale: scale) ?? general(bytes, scale: scale)
    }

    /// Reads a string; see ``read(_:scale:)-(UnsafeBufferPointer<UInt8>,_)``.
    public static func read(_ text: String, scale: Int) -> DecimalReading {
        var text = text
        return text.withUTF8 { read($0, scale: scale) }
    }

    /// The common shape, `-1234.56` with at most `scale` decimals and 17 digits; nil for any other.
    @inlinable
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>, scale: Int) -> DecimalReading? {
        var position = 0
        let end = bytes.count
        guard end > 0, end <= 18 else { return end == 0 ? .blank : nil }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        if isNegative { position = 1 }
        var count: Int64 = 0
        let wholeStart = position
        while position < end {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            count = count &* 10 &+ Int64(digit)
            position &+= 1
        }
        guard position > wholeStart else { return nil }
        var decimals = 0
        if position < end {
            guard bytes[position] == UInt8(ascii: ".") else { return nil }
            position &+= 1
            while position < end {
                let digit = bytes[position] &- UInt8(ascii: "0")
                guard digit <= 9, decimals < scale else { return nil }
                count = count &* 10 &+ Int64(digit)
                decimals &+= 1
                position &+= 1
            }
        }
        while decimals < scale {
            let (product, overflow) = count.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            count = product
            decimals &+= 1
        }
        return .value(ReadDecimal(count: isNegative ? 0 &- count : count))
    }

    /// Every accepted shape.
    @usableFromInline
    static func general(_ bytes: UnsafeBufferPointer<UInt8>, scale: Int) -> DecimalReading {
        guard let symbols = NumberSymbols(bytes) else { return .notANumber }
        if symbols.isBlank { return .blank }
        guard let number = symbols.number() else { return .notANumber }
        return number.scaled(by: scale)
    }
}
