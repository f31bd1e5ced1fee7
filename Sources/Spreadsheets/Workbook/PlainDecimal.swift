/// Numbers as workbooks write them, brought back to the plain decimal they meant: no exponent, no `.0`, and no more than
/// the 15 significant digits that Excel has. A whole number without exponent keeps all its digits (a writer that is not
/// Excel put them there).
enum PlainDecimal {
    /// Beyond so many digits before the point, or zeros after it, the exponent stays.
    private static let widest = 21
    private static let significant = 15

    /// Writes the number at `out`, which has room for `raw.count` + 64 bytes; nil if the bytes are no number.
    static func write(_ raw: UnsafeBufferPointer<UInt8>, to out: UnsafeMutablePointer<UInt8>) -> Int? {
        if let written = copyIfPlain(raw, to: out) { return written }
        guard readsAsNumber(raw), raw.count <= 400 else { return nil }
        var digits: [UInt8] = []
        var (point, exponent, place, isWhole) = (0, 0, 0, true)
        let isNegative = raw[0] == UInt8(ascii: "-")
        var sawPoint = false
        scan: while place < raw.count {
            let byte = raw[place]
            switch byte {
            case 0x30...0x39:
                if !(digits.isEmpty && byte == 0x30) { digits.append(byte - 0x30) }
                if !sawPoint { if !digits.isEmpty { point += 1 } } else if digits.isEmpty { point -= 1 }
            case UInt8(ascii: "."): (sawPoint, isWhole) = (true, false)
            case UInt8(ascii: "+"), UInt8(ascii: "-"): break
            default:
                isWhole = false
                let rest = UnsafeBufferPointer(rebasing: raw[(place + 1)...])
                let signed = rest[0] == UInt8(ascii: "-") || rest[0] == UInt8(ascii: "+")
                let size = wholeNumber(UnsafeBufferPointer(rebasing: rest[(signed ? 1 : 0)...])) ?? 99_999
                exponent = rest[0] == UInt8(ascii: "-") ? -min(size, 99_999) : min(size, 99_999)
                break scan
            }
            place += 1
        }
        point += exponent
        if digits.count > significant, !(isWhole && digits.count <= widest) { round(&digits, &point) }
        while digits.last == 0 { digits.removeLast() }
        return write(digits, point, isNegative, out)
    }

    /// The same as a string.
    static func text(_ raw: UnsafeBufferPointer<UInt8>) -> String? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: raw.count + 64) { out in
            guard let base = out.baseAddress, let count = write(raw, to: base) else { return nil }
            return String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
        }
    }

    static func text(of number: String) -> String? {
        var number = number
        return number.withUTF8(text)
    }

    private static func round(_ digits: inout [UInt8], _ point: inout Int) {
        let isUp = digits[significant] >= 5
        digits.removeSubrange(significant...)
        guard isUp else { return }
        var place = significant - 1
        while place >= 0, digits[place] == 9 {
            digits[place] = 0
            place -= 1
        }
        if place >= 0 {
            digits[place] += 1
        } else {
            digits.insert(1, at: 0)
            point += 1
        }
    }

    /// The number 0.d1d2d3… × 10^point.
    private static func write(
        _ digits: [UInt8], _ point: Int, _ isNegative: Bool, _ out: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var at = 0
        func put(_ byte: UInt8) {
            out[at] = byte
            at += 1
        }
        if digits.isEmpty {
            put(0x30)
            return at
        }
        if isNegative { put(UInt8(ascii: "-")) }
        if point > widest || point < -widest {
            put(0x30 + digits[0])
            if digits.count > 1 { put(UInt8(ascii: ".")) }
            for digit in digits.dropFirst() { put(0x30 + digit) }
            for byte in "E\(point - 1 < 0 ? "" : "+")\(point - 1)".utf8 { put(byte) }
            return at
        }
        if point <= 0 {
            put(0x30)
        } else {
            for place in 0..<point { put(place < digits.count ? 0x30 + digits[place] : 0x30) }
        }
        guard digits.count > max(point, 0) else { return at }
        put(UInt8(ascii: "."))
        for _ in 0..<max(-point, 0) { put(0x30) }
        for digit in digits[max(point, 0)...] { put(0x30 + digit) }
        return at
    }

    /// The usual case: at most 15 digits, at most one point, neither a leading nor a trailing zero too many.
    private static func copyIfPlain(_ raw: UnsafeBufferPointer<UInt8>, to out: UnsafeMutablePointer<UInt8>) -> Int? {
        guard !raw.isEmpty, raw.count <= significant + 2 else { return nil }
        var (digits, points) = (0, 0)
        let first = raw[0] == UInt8(ascii: "-") ? 1 : 0
        for place in first..<raw.count {
            let byte = raw[place]
            out[place] = byte
            if byte &- 0x30 < 10 {
                digits += 1
            } else if byte == UInt8(ascii: "."), place > first {
                points += 1
            } else {
                return nil
            }
        }
        guard digits > 0, digits <= significant, points <= 1 else { return nil }
        let last = raw[raw.count - 1]
        if points == 1, last == 0x30 || last == UInt8(ascii: ".") { return nil }
        if raw[first] == 0x30, raw.count > first + 1, raw[first + 1] != UInt8(ascii: ".") { return nil }
        if first == 1 {
            if raw.count == 2, raw[1] == 0x30 { return nil }
            out[0] = UInt8(ascii: "-")
        }
        return raw.count
    }
}
