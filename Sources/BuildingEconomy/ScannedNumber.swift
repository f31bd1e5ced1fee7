/// An unsigned decimal scanned from text: digits, where its point stands, its sign.
struct ScannedNumber {
    private var digits: [UInt8] = []
    private var exponent = 0
    private let isNegative: Bool
    private var isScientific = false

    /// Scans digits, one point and an `E` part; nil for anything else.
    ///
    /// Separators stand between whole digits in groups of three, or of four (万) throughout: `1,5` is no fifteen.
    init?(_ symbols: ArraySlice<UInt8>, isNegative: Bool) {
        self.isNegative = isNegative
        var hasPoint = false
        var previousIsDigit = false
        var groupStarts: [Int] = []
        var wholeCount: Int?
        var position = symbols.startIndex
        scan: while position < symbols.endIndex {
            let symbol = symbols[position]
            switch symbol {
            case 0x30...0x39:
                digits.append(symbol - 0x30)
                if hasPoint { exponent -= 1 }
                previousIsDigit = true
            case UInt8(ascii: ","), UInt8(ascii: " "):
                let next = position + 1
                guard previousIsDigit, !hasPoint, next < symbols.endIndex, (0x30...0x39).contains(symbols[next]) else {
                    return nil
                }
                groupStarts.append(digits.count)
                previousIsDigit = false
            case UInt8(ascii: "."):
                guard !hasPoint else { return nil }
                hasPoint = true
                wholeCount = digits.count
                previousIsDigit = false
            case UInt8(ascii: "E"):
                guard !digits.isEmpty, let power = Self.power(symbols[(position + 1)...]) else { return nil }
                exponent += power
                wholeCount = wholeCount ?? digits.count
                isScientific = true
                break scan
            default:
                return nil
            }
            position += 1
        }
        guard !digits.isEmpty, Self.areGroups(groupStarts, of: wholeCount ?? digits.count) else { return nil }
    }

    private static func areGroups(_ starts: [Int], of wholeCount: Int) -> Bool {
        guard let first = starts.first else { return true }
        let sizes = zip(starts, starts.dropFirst() + [wholeCount]).map { $1 - $0 }
        return [3, 4].contains { size in first <= size && sizes.allSatisfy { $0 == size } }
    }

    private static func power(_ symbols: ArraySlice<UInt8>) -> Int? {
        guard symbols.count <= 5 else { return nil }
        return Int(String(decoding: symbols, as: UTF8.self))
    }

    /// The number times 10 to the power of `scale`, rounded half away from zero to an integer.
    func scaled(by scale: Int) -> DecimalReading {
        var value: Int128 = 0
        var shift = exponent + scale
        let kept = shift >= 0 ? digits.count : max(0, digits.count + shift)
        for digit in digits.prefix(kept) {
            guard value <= Int128(Int64.max) else { return .overflow }
            value = value * 10 + Int128(digit)
        }
        while shift > 0, value != 0 {
            guard value <= Int128(Int64.max) else { return .overflow }
            value *= 10
            shift -= 1
        }
        let dropped = shift < 0 ? fraction(from: digits.count + shift) : (millionths: 0, isZero: true)
        let isRoundedUp = dropped.millionths >= 500_000
        if isRoundedUp { value += 1 }
        guard value <= Int128(Int64.max) else { return .overflow }
        let effect = isRoundedUp ? 1_000_000 - dropped.millionths : -dropped.millionths
        let sign: Int64 = isNegative ? -1 : 1
        return .value(
            ReadDecimal(
                count: sign * Int64(value), roundingMillionths: sign * effect, isRounded: !dropped.isZero,
                isScientific: isScientific))
    }

    /// The digits from position `start` on (negative: zeros stand before the first), as millionths of a unit.
    private func fraction(from start: Int) -> (millionths: Int64, isZero: Bool) {
        var millionths: Int64 = 0
        for position in start..<(start + 6) {
            let digit = position >= 0 && position < digits.count ? digits[position] : 0
            millionths = millionths * 10 + Int64(digit)
        }
        let isZero = digits[max(0, min(start, digits.count))...].allSatisfy { $0 == 0 }
        return (millionths, isZero)
    }
}
