/// Writes an integer count of 10⁻ᵈ units as decimal text, such as `-1234.50` for `(-123450, decimals: 2)`.
///
/// There is no "-0.00": zero carries no sign.
///
/// - Parameters:
///   - scaled: the value times 10 to the power of `decimals`.
///   - decimals: digits after the point, 0 to 18.
///   - grouped: whether thousands are separated by commas.
public func fixedPointText(_ scaled: Int128, decimals: Int, grouped: Bool = false) -> String {
    var digits = Array(String(scaled.magnitude).utf8)
    if digits.count <= decimals {
        digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
    }
    var text: [UInt8] = scaled < 0 ? [UInt8(ascii: "-")] : []
    let whole = digits.count - decimals
    for (position, digit) in digits.enumerated() {
        if position == whole { text.append(UInt8(ascii: ".")) }
        if grouped, position > 0, position < whole, (whole - position) % 3 == 0 { text.append(UInt8(ascii: ",")) }
        text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
}
