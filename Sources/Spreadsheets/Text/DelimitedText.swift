internal import CByteScan

/// A text of records: how to decode it and how to cut it.
struct DelimitedText: Sendable {
    let encoding: TextEncoding
    let markLength: Int
    let dialect: Dialect

    init(
        _ source: ByteSource, encoding: TextEncoding, markLength: Int, name: String
    ) throws(UnreadableSpreadsheet) {
        self.encoding = encoding
        self.markLength = markLength
        let (sample, isWhole) = try Self.beginning(
            source, encoding: encoding, markLength: markLength, length: Dialect.sampleBytes, name: name)
        dialect = Dialect(sample: sample, isWhole: isWhole)
    }

    /// The first characters of a text as UTF-8, and whether they are all there is.
    static func beginning(
        _ source: ByteSource, encoding: TextEncoding, markLength: Int, length: Int, name: String
    ) throws(UnreadableSpreadsheet) -> (bytes: [UInt8], isWhole: Bool) {
        let stream = try TextStream(source, encoding: encoding, skipping: markLength, name: name)
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
