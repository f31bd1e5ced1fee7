import BuildingEconomy

/// An exact fraction in lowest terms, the plain implementation's own.
struct Fraction: Comparable, CustomStringConvertible {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = a == 0 ? 1 : Int128(a)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    init(_ ratio: Ratio) { self.init(Int128(ratio.numerator), Int128(ratio.denominator)) }

    var description: String { "\(numerator)/\(denominator)" }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }
}

/// Text of an optional for a line of the comparison.
func shown<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "–" }
