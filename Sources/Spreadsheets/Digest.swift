internal import CCrypto

/// SHA-256, block by block.
final class Digest {
    private let context: OpaquePointer

    init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    func add(_ bytes: UnsafePointer<UInt8>, count: Int) {
        precondition(EVP_DigestUpdate(context, bytes, count) == 1)
    }

    /// The 32 bytes; nothing may be added afterwards.
    func finish() -> [UInt8] {
        var sum = [UInt8](repeating: 0, count: 32)
        precondition(EVP_DigestFinal_ex(context, &sum, nil) == 1)
        return sum
    }
}
