import BuildingEconomy

/// The least growth a year, to a hundredth of a per cent, by which `start` comes to `end` in some years; nil from 10,000 % on.
///
/// Compared as whole numbers of any length: (10,000 + m)^years × start ≥ 10,000^years × end.
func yearlyGrowth(from start: Ratio, to end: Ratio, years: Int) -> Ratio? {
    let begun = LongNumber(start.numerator.magnitude, end.denominator.magnitude)
    let wanted = (0..<years).reduce(LongNumber(end.numerator.magnitude, start.denominator.magnitude)) { product, _ in
        product.times(10_000)
    }
    var (low, high) = (Int64(0), Int64(1_000_000))
    while low < high {
        let middle = (low + high) / 2
        let grown = (0..<years).reduce(begun) { product, _ in product.times(UInt32(10_000 + middle)) }
        if grown < wanted { low = middle + 1 } else { high = middle }
    }
    return low < 1_000_000 ? Ratio(low, over: 10_000) : nil
}

/// A whole number of any length that is not negative: digits of 32 bits, the lowest first, none of them idle at the top.
private struct LongNumber: Comparable {
    private var digits: [UInt32]

    /// A product of two.
    init(_ one: UInt64, _ other: UInt64) {
        let product = one.multipliedFullWidth(by: other)
        digits = [
            UInt32(truncatingIfNeeded: product.low), UInt32(product.low >> 32),
            UInt32(truncatingIfNeeded: product.high), UInt32(product.high >> 32),
        ]
        trim()
    }

    private mutating func trim() { while digits.last == 0 { digits.removeLast() } }

    func times(_ factor: UInt32) -> LongNumber {
        var product = self
        var carry: UInt64 = 0
        for place in product.digits.indices {
            let sum = UInt64(product.digits[place]) * UInt64(factor) + carry
            product.digits[place] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
        if carry > 0 { product.digits.append(UInt32(carry)) }
        product.trim()
        return product
    }

    static func < (left: LongNumber, right: LongNumber) -> Bool {
        if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
        for (a, b) in zip(left.digits, right.digits).reversed() where a != b { return a < b }
        return false
    }
}
