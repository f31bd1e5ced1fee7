/// The one rounding rule of the product: half away from zero (四舍五入).
///
/// - Parameters:
///   - dividend: any integer.
///   - divisor: greater than zero.
/// - Returns: the integer nearest to `dividend ÷ divisor`, ties away from zero.
public func roundedHalfAwayFromZero(_ dividend: Int128, over divisor: Int128) -> Int128 {
    precondition(divisor > 0, "a divisor must be positive")
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let distance = remainder.magnitude
    guard distance >= divisor.magnitude - distance else { return quotient }
    return dividend < 0 ? quotient - 1 : quotient + 1
}
