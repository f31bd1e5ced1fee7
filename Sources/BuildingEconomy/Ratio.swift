/// An exact quotient of two integers; compared by 128-bit cross-multiplication, rounded once, when printed.
public struct Ratio: Sendable {
    /// The dividend, of either sign.
    public let numerator: Int64
    /// The divisor, greater than zero.
    public let denominator: Int64

    /// A quotient, or nil where `denominator` is not positive.
    public init?(_ numerator: Int64, over denominator: Int64) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The value times `multiplier`, rounded half away from zero to `decimals` digits.
    public func text(times multiplier: Int64 = 1, decimals: Int) -> String {
        fixedPointText(scaled(times: multiplier, decimals: decimals), decimals: decimals)
    }

    /// A percentage with two decimals; below 100 % it never reads 100.00 (99.99 at most).
    public var percentText: String {
        let scaled = scaled(times: 100, decimals: 2)
        return fixedPointText(numerator < denominator ? min(scaled, 9_999) : scaled, decimals: 2)
    }

    /// A fraction with four decimals, as growth is written.
    public var fractionText: String { text(decimals: 4) }

    private func scaled(times multiplier: Int64, decimals: Int) -> Int128 {
        roundedHalfAwayFromZero(
            Int128(numerator) * Int128(multiplier) * powerOfTen(decimals), over: Int128(denominator))
    }
}

extension Ratio: Comparable {
    /// Exact equality of values: 1/2 equals 2/4.
    public static func == (left: Ratio, right: Ratio) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) == Int128(right.numerator) * Int128(left.denominator)
    }

    /// Exact order of values.
    public static func < (left: Ratio, right: Ratio) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}

extension Ratio {
    /// Tax per floor area (单位面积税收) as fen over cm²: print with ``yuanPerSquareMetreText``; nil without a positive area.
    public static func perArea(_ tax: Money, _ area: FloorArea) -> Ratio? { Ratio(tax.fen, over: area.cm2) }

    /// A ratio of fen to cm² as yuan per ㎡ with two decimals (1 fen/cm² is 100 yuan/㎡).
    public var yuanPerSquareMetreText: String { text(times: 100, decimals: 2) }
}
