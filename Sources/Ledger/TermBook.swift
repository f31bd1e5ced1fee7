/// The roster's words (机构类型, 注册地, 行业, 企业类型, 房间号), each stored once and referred to by number; 0 is a blank.
struct TermBook {
    private var table = TextTable()
    private var fresh: [String] = []
    private var firstFresh: Int32

    /// The words stored so far.
    init(on database: OpaquePointer) throws {
        var last: Int32 = 0
        let rows = try SQLStatement("SELECT id, text FROM term ORDER BY id", on: database)
        while try rows.step() {
            last = Int32(rows.int(0))
            _ = table.number(of: rows.text(1) ?? "", orElse: last)
        }
        firstFresh = last + 1
    }

    /// The word's number, a new one where it was not known.
    mutating func number(of text: String?) -> Int32 {
        guard let text, !text.isEmpty else { return 0 }
        let next = firstFresh + Int32(fresh.count)
        let number = table.number(of: text, orElse: next)
        if number == next { fresh.append(text) }
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

/// Numbers of texts, found by their bytes without Unicode's canonical equivalence: the words are normalised already.
private struct TextTable {
    private struct Entry {
        let hash: UInt64
        let text: String
        let number: Int32
    }

    private var entries: [Entry] = []
    /// A position in `entries`, or −1.
    private var slots = [Int32](repeating: -1, count: 256)

    /// The number of a text: the one it has, or `number` from now on.
    mutating func number(of text: String, orElse number: Int32) -> Int32 {
        let hash = Self.hash(of: text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.text == text, entry.text.utf8.count == text.utf8.count { return entry.number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, text: text, number: number))
        if entries.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for position in entries.indices {
            var slot = Int(truncatingIfNeeded: entries[position].hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(position)
        }
    }

    private static func hash(of text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 29
    }
}
