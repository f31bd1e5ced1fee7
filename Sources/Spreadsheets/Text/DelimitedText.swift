internal import CByteScan

/// A text of records: how to decode it and how to cut it.
struct DelimitedText: Sendable {
    let encoding: TextEncoding
    let markLength: Int
    let dialect: Dialect

    /// `beginning`: the text's first characters in UTF-8, at least `Dialect.sampleBytes` of them if there are so many.
    init(encoding: TextEncoding, markLength: Int, beginning: (bytes: [UInt8], isWhole: Bool)) {
        self.encoding = encoding
        self.markLength = markLength
        dialect = Dialect(sample: beginning.bytes, isWhole: beginning.isWhole)
    }

    /// The first characters of a text as UTF-8, and whether they are all there is.
    static func beginning(
        _ first: FirstReading, _ found: EncodingDetection, _ source: ByteSource, name: String
    ) throws(UnreadableSpreadsheet) -> (bytes: [UInt8], isWhole: Bool) {
        let length = Dialect.sampleBytes
        if found.encoding == .utf8 {
            let bytes = first.head.dropFirst(found.markLength).prefix(length)
            return (Array(bytes), first.count - found.markLength <= length)
        }
        let stream = try TextStream(source, encoding: found.encoding, skipping: found.markLength, name: name)
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: length + 16)
        defer { buffer.deallocate() }
        var filled = 0
        while filled < length {
            let got = try stream.read(into: buffer + filled, room: length + 16 - filled)
            if got == 0 { return (Array(UnsafeBufferPointer(start: buffer, count: filled)), true) }
            filled += got
        }
        return (Array(UnsafeBufferPointer(start: buffer, count: filled)), false)
    }
}
