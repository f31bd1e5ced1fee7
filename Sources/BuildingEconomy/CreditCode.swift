/// The check character of a unified social credit code, GB 32100-2015.
public enum CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// The check character that belongs to the first 17 characters, or nil where `code` is not 18 characters of the alphabet.
    public static func checkCharacter(of code: String) -> UInt8? {
        var code = code
        return code.withUTF8 { checkCharacter(of: $0) }
    }

    /// The same for UTF-8 bytes.
    public static func checkCharacter(of code: UnsafeBufferPointer<UInt8>) -> UInt8? {
        guard code.count == 18 else { return nil }
        var sum = 0
        for position in 0..<18 {
            guard let value = value(of: code[position]) else { return nil }
            if position < 17 { sum += value * weights[position] }
        }
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
