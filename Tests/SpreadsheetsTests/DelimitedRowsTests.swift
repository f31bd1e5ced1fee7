import Testing

@testable import Spreadsheets

@Suite("Records of delimited text")
struct DelimitedRowsTests {
    @Test("LF, CRLF and CR end a record, and the last may lack its end", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        #expect(try rows(ofText: "a,b\(end)1,2\(end)3,") == [["a", "b"], ["1", "2"], ["3", ""]])
        #expect(try rows(ofText: "a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
    }

    @Test("A blank line is a row without cells, and counts")
    func blankLine() throws {
        let sheet = try read(openText("a,b\r\n\r\n1,2\r\n"))
        #expect(sheet.rows == [["a", "b"], [], ["1", "2"]])
        #expect(sheet.numbers == [1, 2, 3])
        #expect(try rows(ofText: "a,b\n\"\"\n") == [["a", "b"], [""]])
    }

    @Test("Quotation marks enclose separators and line ends, and are doubled inside")
    func quotes() throws {
        #expect(
            try rows(ofText: "name,note\n\"A,B\",\"one\r\ntwo\"\n\"say \"\"hi\"\"\",\"\"\n")
                == [["name", "note"], ["A,B", "one\r\ntwo"], ["say \"hi\"", ""]])
    }

    @Test("A quotation mark amid an unquoted field is a character like any other")
    func stray() throws {
        #expect(
            try rows(ofText: "size,name\n5\" pipe,x\n\"a\"b,c\nd\"\"e,f\n") == [
                ["size", "name"], ["5\" pipe", "x"], ["ab", "c"], ["d\"\"e", "f"],
            ])
    }

    @Test("A quotation mark left open is reported with its row, and swallows the rest")
    func openQuote() throws {
        let sheet = try read(openText("a,b\n1,\"2\n3,4\n"))
        #expect(sheet.rows == [["a", "b"], ["1", "2\n3,4\n"]])
        #expect(sheet.summary.openQuoteRow == 2)
        #expect(try read(openText("a,b\n1,\"2\"")).summary.openQuoteRow == nil)
    }

    @Test("A row cut at 全角逗号 as well is taken where only so it has as many fields as the others")
    func mixedCommas() throws {
        let sheet = try read(openText("编号,名称,税收\n1,甲,10\n2，乙,20\n3,\"丙，丁\",30\n4,戊，己,40\n"))
        #expect(
            sheet.rows == [
                ["编号", "名称", "税收"], ["1", "甲", "10"], ["2", "乙", "20"], ["3", "丙，丁", "30"], ["4", "戊，己", "40"],
            ])
        #expect(sheet.summary.mixedCommaRows == 1)
        #expect(sheet.summary.firstMixedCommaRow == 3)
    }

    @Test("Fields in quotation marks are text, others that read as numbers are numbers")
    func kinds() throws {
        let sheet = try read(openText("\"007\",007,-1.5E+3,1e,,\"\",.,1.\n"))
        #expect(sheet.kinds == [[.text, .number, .number, .text, .empty, .empty, .text, .number]])
    }

    @Test("The consumer stops the reading when it has enough")
    func stop() throws {
        var seen: [Int] = []
        let summary = try openText("a\nb\nc\n").forEachRow(sheet: 0) { row in
            seen.append(row.number)
            return row.number < 2
        }
        #expect(seen == [1, 2])
        #expect(summary.stoppedEarly && summary.rows == 2)
    }

    @Test("More than 16,384 fields, or a record over a megabyte, is refused")
    func caps() throws {
        let wide = "a,b\n" + String(repeating: ",", count: 16_384) + "\n"
        #expect(
            refusal { () throws(UnreadableSpreadsheet) in _ = try rows(ofText: wide) }
                == .tooManyColumns(row: 2, limit: 16_384))
        let veryWide = "a,b\n" + String(repeating: ",", count: 400_000) + "\n"
        #expect(
            refusal { () throws(UnreadableSpreadsheet) in _ = try rows(ofText: veryWide) }
                == .tooManyColumns(row: 2, limit: 16_384))
        let widest = "a,b\n" + String(repeating: ",", count: 16_383) + "\n"
        #expect(try rows(ofText: widest)[1].count == 16_384)
        let long = "a,b\n1,\"" + String(repeating: "x\n", count: 1 << 20)
        #expect(
            refusal { () throws(UnreadableSpreadsheet) in _ = try rows(ofText: long) }
                == .recordTooLong(row: 2, limit: 1 << 20, openQuote: true))
    }

    @Test("Any text, cut at any block size, gives the cells of a plain reader, byte for byte")
    func agreesWithPlainReader() throws {
        var random = SeededNumbers(state: 20_201_231)
        let alphabets: [[String]] = [
            [",", "\"", "\n", "\r", "a", "税"],
            [",", ",", "\n", "\r\n", "\"", "\"\"", "abcdefgh", "123456789.25", "东城区", "\",\"", "\"\n\""],
            ["a", "b", "cdefgh", "\t", "\r\n", "\n"],
        ]
        for round in 0..<3_000 {
            let alphabet = alphabets[round % alphabets.count]
            let pieces = (0..<Int.random(in: 1...120, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? ""
            }
            let text = pieces.joined()
            let source = ByteSource.memory(Array(text.utf8))
            let dialect = Dialect(sample: Array(text.utf8), isWhole: true)
            let plain = PlainReader.rows(Array(text.utf8), delimiter: dialect.delimiter)
            for block in [64, 65, 100, 257, 1 << 18] {
                let file = DelimitedText(encoding: .utf8, markLength: 0, beginning: (Array(text.utf8), true))
                var rows: [[String]] = []
                let summary = try file.forEachRow(source, name: "t", block: block) { row in
                    rows.append((0..<row.count).map(row.text))
                    return true
                }
                if summary.mixedCommaRows == 0 {
                    #expect(rows == plain.rows, "\(text.debugDescription) in blocks of \(block)")
                    #expect((summary.openQuoteRow != nil) == plain.isOpen, "\(text.debugDescription)")
                }
            }
        }
    }
}

/// A reader of the same rules, as plain as can be.
enum PlainReader {
    static func rows(_ bytes: [UInt8], delimiter: Delimiter) -> (rows: [[String]], isOpen: Bool) {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var (inside, quoted, started) = (false, false, false)
        var place = 0
        let separator = Array(String(delimiter.rawValue).utf8)
        func close() { row.append(String(decoding: field, as: UTF8.self)) }
        func closeRow() {
            close()
            rows.append(row == [""] && !quoted ? [] : row)
        }
        while place < bytes.count {
            let byte = bytes[place]
            if inside {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if place + 1 < bytes.count, bytes[place + 1] == byte {
                    field.append(byte)
                    place += 1
                } else {
                    inside = false
                }
                place += 1
                continue
            }
            if byte == UInt8(ascii: "\""), field.isEmpty, !quoted {
                (inside, quoted, started) = (true, true, true)
                place += 1
            } else if bytes[place...].starts(with: separator) {
                close()
                (field, quoted, started) = ([], false, true)
                place += separator.count
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                closeRow()
                place +=
                    byte == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
                    ? 2 : 1
                (row, field, quoted, started) = ([], [], false, false)
            } else {
                field.append(byte)
                started = true
                place += 1
            }
        }
        if started || !row.isEmpty { closeRow() }
        return (rows, inside)
    }
}
