import Testing

@testable import Spreadsheets

@Suite("The encoding of a text is found by strict trial")
struct EncodingDetectionTests {
    static let table = [["编号", "名称", "税收"], ["1", "甲公司", "10.5"], ["2", "乙公司", "-3"]]

    @Test(
        "The same table comes out of every encoding",
        arguments: [
            ("utf8.csv", TextEncoding.utf8), ("utf8-bom.csv", .utf8), ("gbk.csv", .gb18030),
            ("utf16be.csv", .utf16BigEndian), ("utf16-no-bom.csv", .utf16LittleEndian),
        ])
    func everyEncoding(_ name: String, _ encoding: TextEncoding) throws {
        let file = try fixture(name)
        #expect(file.encoding == encoding)
        #expect(file.format == .delimitedText)
        #expect(try read(file).rows == Self.table)
    }

    @Test("GB18030's characters of four bytes are read, two planes up as well")
    func rareCharacters() throws {
        #expect(try cells("gb18030-rare.csv") == [["编号", "名称"], ["1", "镕基㙍𠮷"]])
    }

    @Test("Excel's Unicode 文本 is UTF-16 with tabs, pairs of surrogates included")
    func unicodeText() throws {
        let file = try fixture("utf16-unicode-text.txt")
        #expect(file.delimiter == .tab && file.encoding == .utf16LittleEndian)
        #expect(try read(file).rows == Self.table + [["3", "😀", "1"]])
    }

    @Test("联通 in GBK is not taken for UTF-8")
    func shortGBK() throws {
        #expect(try cells("gbk-联通.csv") == [["联通"]])
    }

    @Test("What is neither is refused with the byte, and damaged UTF-8 is not tried as GB18030")
    func refused() throws {
        #expect(
            refusal { () throws(UnreadableSpreadsheet) in _ = try fixture("damaged-gbk.csv") }
                == .undecodable(offset: 19, tried: [.utf8, .gb18030]))
        #expect(
            refusal { () throws(UnreadableSpreadsheet) in _ = try fixture("damaged-utf8.csv") }
                == .undecodable(offset: 614, tried: [.utf8]))
        #expect(
            refusal { () throws(UnreadableSpreadsheet) in _ = try fixture("nul.csv") } == .containsNUL(offset: 6))
    }

    @Test("A text cut amid a character is refused, in every encoding")
    func cut() throws {
        let cuts: [([UInt8], TextEncoding, Int)] = [
            ([0x61, 0xE7, 0xA8], .utf8, 1), ([0x61, 0xB0], .gb18030, 1), ([0x61, 0x81, 0x30, 0x81], .gb18030, 1),
            ([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8], .utf16LittleEndian, 4),
            ([0xFF, 0xFE, 0x61, 0x00, 0x3D], .utf16LittleEndian, 4),
        ]
        for (bytes, encoding, offset) in cuts {
            let reason = refusal { () throws(UnreadableSpreadsheet) in
                _ = try Spreadsheet.open(bytes: bytes, name: "t", encoding: encoding)
            }
            #expect(reason == .undecodable(offset: offset, tried: [encoding]))
        }
    }

    @Test("A stated encoding is used, and only that one")
    func stated() throws {
        let gbk: [UInt8] = [0xB0, 0xA1]
        let reason = refusal { () throws(UnreadableSpreadsheet) in
            _ = try Spreadsheet.open(bytes: gbk, name: "t", encoding: .utf8)
        }
        #expect(reason == .undecodable(offset: 0, tried: [.utf8]))
        let two = try Spreadsheet.open(bytes: [0xC4, 0xA3], name: "t", encoding: .gb18030)
        #expect(try read(two).rows == [["模"]])
        #expect(try read(Spreadsheet.open(bytes: [0xC4, 0xA3], name: "t")).rows == [["ģ"]])
    }

    @Test("Encodings go by the names people use")
    func names() {
        #expect(TextEncoding(name: "GBK") == .gb18030)
        #expect(TextEncoding(name: "gb2312") == .gb18030)
        #expect(TextEncoding(name: "utf-8") == .utf8)
        #expect(TextEncoding(name: "UTF-16LE") == .utf16LittleEndian)
        #expect(TextEncoding(name: "latin1") == nil)
        for encoding in TextEncoding.allCases { #expect(TextEncoding(name: encoding.name) == encoding) }
    }
}
