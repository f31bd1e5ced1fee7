/// The roster's words (机构类型, 注册地, 行业, 企业类型, 房间号), each stored once and referred to by number; 0 is a blank.
struct TermBook {
    private var numbers: [UTF8Text: Int32] = [:]
    private var fresh: [String] = []
    private var firstFresh: Int32

    /// The words stored so far.
    init(on database: OpaquePointer) throws {
        var last: Int32 = 0
        let rows = try SQLStatement("SELECT id, text FROM term ORDER BY id", on: database)
        while try rows.step() {
            last = Int32(rows.int(0))
            numbers[UTF8Text(rows.text(1) ?? "")] = last
        }
        firstFresh = last + 1
    }

    /// The word's number, a new one where it was not known.
    mutating func number(of text: String?) -> Int32 {
        guard let text, !text.isEmpty else { return 0 }
        let key = UTF8Text(text)
        if let number = numbers[key] { return number }
        let number = firstFresh + Int32(fresh.count)
        numbers[key] = number
        fresh.append(text)
        return number
    }

    /// The new words since the last call, with the first one's number.
    mutating func takeFresh() -> (first: Int32, texts: [String]) {
        defer {
            firstFresh += Int32(fresh.count)
            fresh.removeAll()
        }
        return (firstFresh, fresh)
    }
}

/// A text compared and hashed by its bytes, without Unicode's canonical equivalence: the words are normalised already.
private struct UTF8Text: Hashable {
    private let text: String

    init(_ text: String) { self.text = text }

    static func == (left: UTF8Text, right: UTF8Text) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
