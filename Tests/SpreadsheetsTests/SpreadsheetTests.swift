import Glibc
import Testing

@testable import Spreadsheets

@Suite("An opened file")
struct SpreadsheetTests {
    @Test("It knows its size and its SHA-256")
    func digest() throws {
        let file = try Spreadsheet.open(bytes: Array("abc".utf8), name: "某表.v2.csv")
        #expect(file.byteCount == 3)
        #expect(file.sha256Text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(file.sheets == [Sheet(name: "某表.v2", isHidden: false, index: 0)])
    }

    @Test("The digest is that of all bytes, however they fall into blocks")
    func blocks() throws {
        let bytes = (0..<70_000).map { UInt8(0x20 + $0 % 90) }
        let whole = try FirstReading(.memory(bytes), name: "t")
        for block in [64, 1_000, 69_999] {
            let cut = try FirstReading(.memory(bytes), name: "t", block: block)
            #expect(cut.sha256 == whole.sha256 && cut.count == 70_000 && cut.head == Array(bytes[..<65_536]))
        }
    }

    @Test("The first reading finds the flaw of a text at its offset, however the bytes fall into blocks")
    func flaw() throws {
        let bytes = Array(String(repeating: "税a收", count: 500).utf8) + [0xE7, 0x61] + Array("x".utf8)
        for block in [64, 65, 66, 67, 4_096] {
            let flaw = try FirstReading(.memory(bytes), name: "t", block: block).flaw
            #expect(flaw?.offset == 3_500 && flaw?.isNUL == false)
        }
    }

    @Test("A file changed after it was opened is refused")
    func changed() throws {
        let path = "/tmp/louyu-changed-\(getpid()).csv"
        defer { unlink(path) }
        func write(_ text: String) {
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
            close(descriptor)
        }
        write("a,b\n1,2\n")
        let file = try Spreadsheet.open(path: path)
        #expect(try read(file).rows.count == 2)
        write("a,b\n1,2\n3,4\n")
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try read(file) } == .changed)
    }

    @Test("It may be read on several threads at once")
    func threads() async throws {
        let files = try ["openpyxl.xlsx", "gbk.csv", "biff8.xls", "html-named.xls"].map { try fixture($0) }
        let alone = try files.map { try read($0).rows }
        try await withThrowingTaskGroup(of: (Int, [[String]]).self) { group in
            for round in 0..<40 {
                let file = files[round % files.count]
                group.addTask { (round % files.count, try read(file).rows) }
            }
            for try await (index, rows) in group { #expect(rows == alone[index]) }
        }
    }

    private static func written(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let path = "/tmp/louyu-glance-\(UInt64.random(in: 0 ... .max)).csv"
        let file = fopen(path, "wb")
        precondition(file != nil && fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0)
        defer { unlink(path) }
        try body(path)
    }

    private static let long = Array("名称,税收\n".utf8) + [UInt8](repeating: 0x37, count: 80_000)

    @Test("A glance at a long text gives its rows, and reading it through gives its digest")
    func glance() throws {
        try Self.written(Self.long) { (path: String) throws in
            let glanced = try Spreadsheet.open(path: path, isGlance: true)
            #expect(glanced.sha256Text == nil && glanced.byteCount == Self.long.count)
            let whole = try Spreadsheet.open(path: path)
            #expect(try read(glanced) == read(whole))
            #expect(try glanced.readThrough()?.sha256Text == whole.sha256Text && whole.sha256Text != nil)
        }
    }

    @Test("A glance that the rest of the file belies does not count")
    func misleadingGlance() throws {
        let text = Array("name\n".utf8) + [UInt8](repeating: 0x37, count: 80_000)
        try Self.written(text + [0x0A, 0xB0, 0xA1]) { (path: String) throws in
            #expect(try Spreadsheet.open(path: path, isGlance: true).readThrough() == nil)
            #expect(try Spreadsheet.open(path: path).encoding == .gb18030)
        }
        try Self.written(Self.long + [0xFF]) { (path: String) throws in
            let glanced = try Spreadsheet.open(path: path, isGlance: true)
            #expect(throws: UnreadableSpreadsheet.self) { _ = try glanced.readThrough() }
        }
    }

    @Test("Short texts and workbooks are read through at once")
    func noGlance() throws {
        #expect(try Spreadsheet.open(path: fixturePath("html-named.xls"), isGlance: true).sha256Text != nil)
        try Self.written(Array("a,b\n1,2\n".utf8)) { (path: String) throws in
            #expect(try Spreadsheet.open(path: path, isGlance: true).sha256Text != nil)
        }
    }
}
