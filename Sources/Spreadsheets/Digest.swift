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
