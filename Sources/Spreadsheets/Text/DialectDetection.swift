internal import CByteScan

/// How a text is cut into fields, told from its first records.
struct Dialect: Sendable, Equatable {
    let delimiter: Delimiter
    /// How many fields most of the records have.
    let usualFields: Int

    /// Bytes looked at.
    static let sampleBytes = 1 << 14

    /// `sample`: the beginning of the text in UTF-8; `isWhole`: nothing follows it.
    init(sample: [UInt8], isWhole: Bool) {
        let slack = [UInt8](repeating: 0, count: Int(BYTESCAN_SLACK))
        let text = sample + (isWhole ? [UInt8(ascii: "\n")] : []) + slack
        let count = text.count - slack.count
        let index = FieldIndex(capacity: count + Int(BYTESCAN_SLACK))
        var best = (delimiter: Delimiter.comma, usual: 1, score: 0)
        for delimiter in Delimiter.allCases where Self.holds(text, delimiter) {
            let usual = text.withUnsafeBufferPointer { bytes -> (fields: Int, records: Int, of: Int) in
                guard let base = bytes.baseAddress else { return (1, 0, 0) }
                return Self.usualFields(index.scan(base, count: count, delimiter), index)
            }
            guard usual.fields > 1 else { continue }
            if delimiter == .tab, usual.records * 5 >= usual.of * 4 {
                best = (.tab, usual.fields, 0)
                break
            }
            let score = usual.records * (usual.fields - 1)
            if score > best.score { best = (delimiter, usual.fields, score) }
        }
        delimiter = best.delimiter
        usualFields = best.usual
    }

    /// Whether the delimiter stands anywhere in the text.
    private static func holds(_ text: [UInt8], _ delimiter: Delimiter) -> Bool {
        let sign = Array(String(delimiter.rawValue).utf8)
        return bytescan_find(text, text.count, sign, sign.count) != nil
    }

    /// The commonest number of fields above one, and how many of the records that are not blank have it.
    private static func usualFields(
        _ found: bytescan_fields, _ index: borrowing FieldIndex
    ) -> (fields: Int, records: Int, of: Int) {
        var tally: [Int: Int] = [:]
        var (first, records) = (0, 0)
        for row in 0..<found.rows {
            let end = Int(index.rowFields[row])
            let fields = end - first
            if fields > 1 || index.starts[first] != index.ends[first] {
                records += 1
                if fields > 1 { tally[fields, default: 0] += 1 }
            }
            first = end
        }
        let usual = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return (usual?.key ?? 1, usual?.value ?? 0, records)
    }
}
