/// Any bytes as delimited text: nothing crashes, and the block size changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = try? FirstReading(.memory(bytes), name: "t"), count > 0 else { return 0 }
    let source = ByteSource.memory(bytes)
    guard let found = try? EncodingDetection(first, source: source, stated: nil, name: "t"),
        let beginning = try? DelimitedText.beginning(first, found, source, name: "t")
    else { return 0 }
    let text = DelimitedText(encoding: found.encoding, markLength: found.markLength, beginning: beginning)
    let whole = reading(text, source, block: 1 << 16)
    precondition(reading(text, source, block: 64) == whole)
    precondition(reading(text, source, block: 101) == whole)
    return 0
}

/// A digest of all cells and kinds; nil for a refusal.
private func reading(_ text: DelimitedText, _ source: ByteSource, block: Int) -> [UInt64]? {
    var cells: [UInt64] = []
    let summary = try? text.forEachRow(source, name: "t", block: block) { row in
        var sum: UInt64 = 14_695_981_039_346_656_037
        for column in 0..<row.count {
            for byte in row.bytes(column) { sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211 }
            sum = (sum ^ UInt64(row.kind(column).rawValue) ^ 0x100) &* 1_099_511_628_211
        }
        cells.append(sum)
        return true
    }
    guard let summary else { return nil }
    precondition(summary.rows == cells.count)
    return cells
}
