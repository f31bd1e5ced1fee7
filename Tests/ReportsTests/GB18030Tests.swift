import Testing

@testable import Reports

@Suite("GB 18030")
struct GB18030Tests {
    @Test("two-byte and four-byte characters get their codes")
    func codes() throws {
        let bytes = try GB18030.encode(Array("A中€㙍𠮷\r\n".utf8))
        #expect(
            bytes == [0x41, 0xD6, 0xD0, 0xA2, 0xE3, 0x82, 0x30, 0xAB, 0x33, 0x95, 0x34, 0xB2, 0x35, 0x0D, 0x0A])
    }

    @Test("every assigned plane can be written, but for 24 private-use characters")
    func everyCharacter() throws {
        var refused = 0
        for value in UInt32(0xE000)...0xF8FF {
            do throws(UnwritableReport) {
                _ = try GB18030.encode(Array(String(Unicode.Scalar(value)!).utf8))
            } catch {
                refused += 1
            }
        }
        #expect(refused == 24)
        var text = ""
        for value in UInt32(0)...0x10FFFF where !(0xE000...0xF8FF).contains(value) {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        #expect(try GB18030.encode(Array(text.utf8)).count > 4_000_000)
    }

    @Test("a character without a place is named, never replaced")
    func refused() throws {
        let error = try #require(throws: UnwritableReport.self) { try GB18030.encode(Array("甲\u{E78D}乙".utf8)) }
        #expect(error == .unencodable(character: "\u{E78D}", encoding: "GB18030"))
        #expect(error.description == "字符 U+E78D 无法用 GB18030 表示，请改用 UTF-8，或更正含该字符的名称")
    }

    @Test("nothing becomes nothing")
    func nothing() throws {
        #expect(try GB18030.encode([]).isEmpty)
    }
}
