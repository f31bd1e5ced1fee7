/// Secrets that nobody can guess: 32 bytes of the system's own random source, in hexadecimal.
enum Secret {
    /// A new one.
    static func make() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(source.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
