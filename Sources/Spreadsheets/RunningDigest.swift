internal import CCrypto

/// SHA-256 of bytes as they come.
public struct RunningDigest {
    private var state = SHA256_CTX()

    /// Of no bytes yet.
    public init() { precondition(SHA256_Init(&state) == 1) }

    /// Adds bytes.
    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { add(start, count: $0.count) } }
    }

    mutating func add(_ bytes: UnsafePointer<UInt8>, count: Int) {
        precondition(SHA256_Update(&state, bytes, count) == 1)
    }

    /// The 32 bytes.
    func finish() -> [UInt8] {
        var (copy, sum) = (state, [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH)))
        precondition(SHA256_Final(&sum, &copy) == 1)
        return sum
    }

    /// In lower-case hexadecimal, as `sha256sum` prints it.
    public var text: String { Self.text(finish()) }

    static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// SHA-256 of bytes in memory, in lower-case hexadecimal.
public func sha256Text(of bytes: [UInt8]) -> String {
    var digest = RunningDigest()
    digest.add(bytes)
    return digest.text
}
