internal import Reports

/// Words that are looked for in the texts of a table, whatever their case.
struct SoughtWords {
    private let words: [String]
    private let bytes: [[UInt8]]

    /// The words of a text, between blanks.
    init(_ text: String) {
        words = text.split(separator: " ").map { $0.lowercased() }
        bytes = words.map { Array($0.utf8) }
    }

    /// Whether there is none.
    var isEmpty: Bool { words.isEmpty }

    /// Whether each of the words stands in one of the row's texts.
    func areAll(in row: Row) -> Bool {
        words.indices.allSatisfy { word in
            row.cells.contains { cell in
                guard case .text(let text) = cell.figure else { return false }
                return isWord(word, in: text)
            }
        }
    }

    /// Most texts hold 汉字 and ASCII, of which only ASCII has case: they are searched byte by byte.
    private func isWord(_ word: Int, in text: String) -> Bool {
        var text = text
        let found = text.withUTF8 { bytes -> Bool? in
            guard !bytes.contains(where: Self.mayHaveCase) else { return nil }
            return Self.contains(self.bytes[word], in: bytes)
        }
        return found ?? text.lowercased().contains(words[word])
    }

    /// Whether a letter beginning with this byte may have case: those of 汉字 do not.
    private static func mayHaveCase(_ byte: UInt8) -> Bool { 0xC3...0xE2 ~= byte || byte >= 0xEA }

    private static func contains(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count <= text.count else { return false }
        return (0...text.count - word.count).contains { start in
            word.indices.allSatisfy { word[$0] == lowered(text[start + $0]) }
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
}
