/// SHA-256 of bytes in memory, as lower-case hexadecimal.
public func sha256Text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        digest.add(start, count: bytes.count)
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
