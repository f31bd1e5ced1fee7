extension Ratio {
    /// A quotient of 128-bit integers in lowest terms; beyond 64 bits rounded to eight decimals. Nil unless `denominator` is positive.
    public init?(reducing numerator: Int128, over denominator: Int128) {
        guard denominator > 0 else { return nil }
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let (top, bottom) = (numerator / Int128(a), denominator / Int128(a))
        if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) {
            self.init(top, over: bottom)
        } else {
            let unit: Int128 = 100_000_000
            let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
            let part =
                bottom > Int128.max / unit ? rest / (bottom / unit) : roundedHalfAwayFromZero(rest * unit, over: bottom)
            self.init(Int64(clamping: whole * unit + part), over: Int64(unit))
        }
    }

    /// Sum; exact where 64 bits hold it.
    public static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(
            reducing: Int128(left.numerator) * Int128(right.denominator)
                + Int128(right.numerator) * Int128(left.denominator),
            over: Int128(left.denominator) * Int128(right.denominator))!
    }

    /// Difference; exact where 64 bits hold it.
    public static func - (left: Ratio, right: Ratio) -> Ratio {
        left + Ratio(-right.numerator, over: right.denominator)!
    }

    /// Product; exact where 64 bits hold it.
    public static func * (left: Ratio, right: Ratio) -> Ratio {
        Ratio(
            reducing: Int128(left.numerator) * Int128(right.numerator),
            over: Int128(left.denominator) * Int128(right.denominator))!
    }

    /// Quotient; exact where 64 bits hold it, nil unless `right` is positive.
    public static func / (left: Ratio, right: Ratio) -> Ratio? {
        Ratio(
            reducing: Int128(left.numerator) * Int128(right.denominator),
            over: Int128(left.denominator) * Int128(right.numerator))
    }
}
