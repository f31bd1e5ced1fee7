/// Comparison whose time tells nothing of where two secrets differ.
enum ConstantTime {
    /// Whether `given`, which anybody may send, is the secret; always looks at every byte of `given`.
    static func areEqual(_ given: some Collection<UInt8>, _ secret: [UInt8]) -> Bool {
        guard !secret.isEmpty else { return false }
        var difference = UInt(bitPattern: given.count ^ secret.count)
        for (position, byte) in given.enumerated() { difference |= UInt(byte ^ secret[position % secret.count]) }
        return difference == 0
    }
}
