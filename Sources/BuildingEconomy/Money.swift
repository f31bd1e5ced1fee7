/// An amount of money in whole fen (分), 1/100 yuan.
public struct Money: Sendable, Hashable, Comparable {
    /// Whole fen; negative for a refund (退税).
    public let fen: Int64

    /// An amount of whole fen.
    @inlinable
    public init(fen: Int64) { self.fen = fen }

    /// Nothing: an amount that was stated to be zero, never one that is missing.
    public static let zero = Money(fen: 0)

    /// One hundred million yuan (亿元), the threshold of 亿元楼宇.
    public static let yi = Money(fen: 10_000_000_000)

    /// Orders by amount.
    @inlinable
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    /// Sum; traps on overflow, which the ledger's bound on Σ|amount| rules out.
    @inlinable
    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }

    /// Difference; traps on overflow, which the ledger's bound on Σ|amount| rules out.
    @inlinable
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }

    /// Yuan with two decimals, such as `1234.50`.
    public func yuanText(grouped: Bool = false) -> String {
        fixedPointText(Int128(fen), decimals: 2, grouped: grouped)
    }

    /// 万元 rounded to `decimals`, such as `12.35`.
    public func wanText(decimals: Int = 2, grouped: Bool = false) -> String {
        text(fenPerUnit: 1_000_000, decimals: decimals, grouped: grouped)
    }

    /// 亿元 rounded to `decimals`.
    public func yiText(decimals: Int = 2, grouped: Bool = false) -> String {
        text(fenPerUnit: 10_000_000_000, decimals: decimals, grouped: grouped)
    }

    private func text(fenPerUnit: Int128, decimals: Int, grouped: Bool) -> String {
        let scale = powerOfTen(decimals)
        let scaled = roundedHalfAwayFromZero(Int128(fen) * scale, over: fenPerUnit)
        return fixedPointText(scaled, decimals: decimals, grouped: grouped)
    }
}

/// 10 to the power of `exponent`, 0 to 37.
func powerOfTen(_ exponent: Int) -> Int128 {
    var value: Int128 = 1
    for _ in 0..<exponent { value *= 10 }
    return value
}
