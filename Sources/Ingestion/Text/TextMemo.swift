/// Texts met before by their raw bytes, so that the values a column repeats are decoded once.
struct TextMemo: ~Copyable {
    private var spellings = PairTable()
    private var values: [String?] = []
    private static let limit = 4096

    /// What `make` gave for these bytes the first time.
    mutating func value(_ bytes: UnsafeBufferPointer<UInt8>, _ make: () -> String?) -> String? {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        let known = spellings.number(bytes, nothing)
        if known > 0 { return values[Int(known) - 1] }
        let value = make()
        if values.count < Self.limit {
            values.append(value)
            spellings.insert(bytes, nothing, number: Int32(values.count))
        }
        return value
    }
}
