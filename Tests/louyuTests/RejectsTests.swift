import Foundation
import Testing

@Suite("Rows that cannot be stored are all named, and can be mended and imported alone")
struct RejectsTests {
    /// Two good rows, and three with a different trouble each.
    private static let mixed =
        District.taxHeader + """
            91110101MA01AAAA0A,甲公司,2020-01,100.00,25.00
            91110101MA01BBBB0B,乙公司,2020-13,200.00,50.00
            ,,2020-01,300.00,75.00
            91110101MA01CCCC0C,丙公司,2020-01,99999999999999999999,1.00
            91110101MA01CCCC0C,丙公司,2020-01,400.00,100.00

            """

    private func workspace() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(Self.mixed, to: "一月.csv")
        return scratch
    }

    @Test("All errors come at once, each with file, row and the text found; nothing is stored and the exit is 1")
    func errorsComeAtOnce() throws {
        let scratch = try workspace()
        let before = try scratch.must("history", "--format", "json")
        let (reply, outcome) = try scratch.importing("一月.csv")
        #expect(outcome.status == 1)
        #expect(reply.counts.addUp)
        #expect(reply.counts.rejected == 3)
        #expect(Set(reply.errors.compactMap(\.row)) == [3, 4, 5])
        #expect(reply.errors.allSatisfy { $0.file.hasSuffix("一月.csv") })
        #expect(reply.errors.contains { $0.text == "2020-13" })
        #expect(reply.errors.allSatisfy { error in error.message.unicodeScalars.contains { $0.value > 0x4E00 } })
        #expect(outcome.complaint.split(separator: "\n").filter { $0.contains("一月.csv") }.count >= 3)
        #expect(try scratch.must("history", "--format", "json") == before)
        #expect(scratch.bytes(of: "一月.csv.rejects.csv") == nil)
    }

    @Test("--allow-rejects stores the good rows, counts the others on standard error and exits 0")
    func goodRowsAreStored() throws {
        let scratch = try workspace()
        let (reply, outcome) = try scratch.importing("一月.csv", "--allow-rejects")
        #expect(outcome.status == 0)
        #expect(reply.counts.new == 2)
        #expect(reply.counts.rejected == 3)
        #expect(outcome.complaint.contains("3"))
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 40_000])
    }

    @Test("The rejects' file has the rows as they were, with 行号 and 原因")
    func rejectsKeepTheirRows() throws {
        let scratch = try workspace()
        try scratch.must("import", "一月.csv", "--allow-rejects")
        let bytes = try #require(scratch.bytes(of: "一月.csv.rejects.csv"))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.first == District.taxHeader.dropLast() + ",行号,原因")
        #expect(lines.count == 5)
        #expect(lines[1].hasPrefix("91110101MA01BBBB0B,乙公司,2020-13,200.00,50.00,3,"))
        #expect(lines[2].hasPrefix(",,2020-01,300.00,75.00,4,"))
    }

    @Test("Mended, it imports alone, and the whole is what the mended whole file gives")
    func mendedRejectsImport() throws {
        let scratch = try workspace()
        try scratch.must("import", "一月.csv", "--allow-rejects")
        let rejects = try #require(scratch.bytes(of: "一月.csv.rejects.csv"))
        let mend = { (text: String) in
            text.replacing("2020-13", with: "2020-01").replacing(",,2020-01", with: "91110101MA01BBBB0B,乙公司,2020-01")
                .replacing("99999999999999999999", with: "500.00")
        }
        try scratch.write(mend(String(decoding: rejects, as: UTF8.self)), to: "一月.csv.rejects.csv")
        let (reply, outcome) = try scratch.importing("一月.csv.rejects.csv", "--append")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(reply.counts.new == 3)
        let whole = try ScratchWorkspace.withDistrict()
        try whole.write(mend(Self.mixed), to: "一月.csv")
        try whole.must("import", "一月.csv")
        #expect(try scratch.received(in: "2020-01") == whole.received(in: "2020-01"))
        #expect(try whole.received(in: "2020-01") == ["B01": 10_000, "B02": 140_000])
    }
}
