public import BuildingEconomy

/// The middle of a number of exact values (中位数); of an even number, the mean of the two in the middle.
public struct Median: Sendable, Equatable {
    /// The middle value, or the lower of the two.
    public let lower: Ratio
    /// The middle value, or the upper of the two.
    public let upper: Ratio

    /// The median of `values`, or nil of none.
    public init?(_ values: [Ratio]) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        lower = sorted[(sorted.count - 1) / 2]
        upper = sorted[sorted.count / 2]
    }

    /// Yuan per ㎡ with two decimals, of a median of fen over cm².
    public var yuanPerSquareMetreText: String { fixedPointText(scaled(by: 10_000), decimals: 2) }

    /// A percentage with two decimals; below 100 % it never reads 100.00.
    public var percentText: String {
        let isBelowOne = lower.numerator < lower.denominator && upper <= Ratio(1, over: 1)!
        let scaled = scaled(by: 10_000)
        return fixedPointText(isBelowOne ? min(scaled, 9_999) : scaled, decimals: 2)
    }

    /// A fraction with four decimals.
    public var fractionText: String { fixedPointText(scaled(by: 10_000), decimals: 4) }

    /// A median of fen over cm² times an area, rounded half up to the fen; nil beyond 64 bits.
    ///
    /// Each half is divided with its remainder, so that 128 bits hold every step.
    public func amount(on area: FloorArea) -> Money? {
        let (b, d) = (Int128(lower.denominator), Int128(upper.denominator))
        let (low, lowRest) = floorDivided(Int128(lower.numerator) * Int128(area.cm2), by: b)
        let (high, highRest) = floorDivided(Int128(upper.numerator) * Int128(area.cm2), by: d)
        let (half, isOdd) = ((low + high) >> 1, (low + high) & 1 == 1)
        let carries = lowRest * d + highRest * b >= b * d
        return Int64(exactly: isOdd || carries ? half + 1 : half).map(Money.init(fen:))
    }

    /// (lower + upper) ÷ 2 times `factor`, rounded half away from zero.
    private func scaled(by factor: Int128) -> Int128 {
        let (a, b) = (Int128(lower.numerator), Int128(lower.denominator))
        let (c, d) = (Int128(upper.numerator), Int128(upper.denominator))
        if lower == upper { return roundedHalfAwayFromZero(a * factor, over: b) }
        return roundedHalfAwayFromZero((a * d + c * b) * factor, over: 2 * b * d)
    }
}

/// Quotient and remainder with a remainder that is never negative.
private func floorDivided(_ dividend: Int128, by divisor: Int128) -> (quotient: Int128, remainder: Int128) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
