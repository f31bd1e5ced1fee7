/// The check character of a unified social credit code, GB 32100-2015.
public enum CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// The check character that belongs to the first 17 characters, or nil where `code` is not 18 characters of the alphabet.
    public static func checkCharacter(of code: String) -> UInt8? {
        var sum = 0
        var position = 0
        for byte in code.utf8 {
            guard position < 18, let value = value(of: byte) else { return nil }
            if position < 17 { sum += value * weights[position] }
            position += 1
        }
        guard position == 18 else { return nil }
        return alphabet[(31 - sum % 31) % 31]
    }

    private static let values: [Int8] = {
        var values = [Int8](repeating: -1, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = Int8(value) }
        return values
    }()

    private static func value(of byte: UInt8) -> Int? {
        let value = values[Int(byte)]
        return value < 0 ? nil : Int(value)
    }
}
