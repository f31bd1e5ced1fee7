internal import Glibc

/// The national encoding GB 18030, for programs that do not read UTF-8.
///
/// It has a place for every character of Unicode, but glibc's table lacks 24 private-use ones that the standard's
/// versions moved about (U+E78D to U+E796, U+E816 to U+E864 in part); those are refused, never replaced.
public enum GB18030 {
    /// Encodes UTF-8 text.
    ///
    /// - Throws: ``UnwritableReport/encodingMissing(name:)`` where the system's iconv lacks the encoding,
    ///   ``UnwritableReport/unencodable(character:encoding:)`` at the first character it cannot write.
    public static func encode(_ utf8: [UInt8]) throws(UnwritableReport) -> [UInt8] {
        guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else {
            throw .encodingMissing(name: name)
        }
        defer { iconv_close(converter) }
        var input = utf8.map { CChar(bitPattern: $0) }
        // No character takes more than twice its bytes in UTF-8: two become four at most.
        var output = [CChar](repeating: 0, count: utf8.count * 2)
        let (read, written) = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, fromLeft) = (source.baseAddress, source.count)
                var (to, toLeft) = (target.baseAddress, target.count)
                _ = iconv(converter, &from, &fromLeft, &to, &toLeft)
                return (source.count - fromLeft, target.count - toLeft)
            }
        }
        if read < utf8.count {
            let rest = String(decoding: utf8[read...].prefix(4), as: UTF8.self)
            throw .unencodable(character: rest.unicodeScalars.first!, encoding: name)
        }
        return output.prefix(written).map { UInt8(bitPattern: $0) }
    }

    private static let name = "GB18030"
}
