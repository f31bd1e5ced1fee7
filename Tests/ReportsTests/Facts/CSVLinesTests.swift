import Testing

@testable import Reports

@Suite("CSV lines, piece by piece")
struct CSVLinesTests {
    @Test("Numbers stand as they are, from the least to the largest; nothing stands for what is absent")
    func numbers() {
        var lines = CSVLines()
        for number in [0, -1, 10, Int64.max, Int64.min] { lines.add(number) }
        lines.add(nil as Int64?)
        lines.add(nil as String?)
        lines.add(nil as Bool?)
        lines.add(true)
        lines.endLine()
        #expect(text(lines) == "0,-1,10,9223372036854775807,-9223372036854775808,,,,true\r\n")
    }

    @Test("A line that begins with nothing keeps its first comma")
    func firstFieldIsAbsent() {
        var lines = CSVLines()
        lines.add(nil as String?)
        lines.add("甲")
        lines.endLine()
        lines.add("乙")
        lines.endLine()
        #expect(text(lines) == ",甲\r\n乙\r\n")
    }

    @Test("Text is guarded and quoted where it must be")
    func texts() {
        var lines = CSVLines()
        for text in ["=1", "a,b", "a\"b", "𠮷"] { lines.add(text) }
        lines.endLine()
        #expect(text(lines) == "'=1,\"a,b\",\"a\"\"b\",𠮷\r\n")
    }

    @Test("What was taken is forgotten, and the next line goes on as if it had not been")
    func pieces() {
        var lines = CSVLines()
        lines.add("甲")
        lines.removeAll()
        lines.add(Int64(1))
        lines.endLine()
        #expect(text(lines) == ",1\r\n")
    }

    private func text(_ lines: CSVLines) -> String { String(decoding: lines.bytes, as: UTF8.self) }
}
