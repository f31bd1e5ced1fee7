internal import CCrypto

/// SHA-256, block by block.
struct Digest: ~Copyable {
    private var state = SHA256_CTX()

    init() { precondition(SHA256_Init(&state) == 1) }

    mutating func add(_ bytes: UnsafePointer<UInt8>, count: Int) {
        precondition(SHA256_Update(&state, bytes, count) == 1)
    }

    /// The 32 bytes.
    consuming func finish() -> [UInt8] {
        var sum = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        precondition(SHA256_Final(&sum, &state) == 1)
        return sum
    }
}

/// The SHA-256 of some bytes in lower-case hexadecimal, as `sha256sum` prints it.
public func sha256Text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { digest.add(start, count: $0.count) } }
    return digest.finish().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}
