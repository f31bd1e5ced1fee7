import Testing

@testable import Ledger

@Suite("Recording a batch")
struct BatchWritingTests {
    @Test("The history has every file and sheet of a batch, with what was done and the counts")
    func history() throws {
        let fixture = try Fixture()
        try fixture.write { writing in
            let batch = try writing.addBatch(.import, at: Fixture.time, by: "楼长", version: "1.0", detail: "…")
            let digest = "ab".padding(64)
            let file = try writing.addFile(
                batch: batch, name: "名册.xlsx", sha256: digest, byteSize: 12, format: "xlsx", encoding: nil, options: "o"
            )
            let sheet = try writing.addSheet(file: file, name: "1月", kind: "tenants", decided: #"{"header":3}"#)
            var counts = SheetCounts()
            (counts.new, counts.updated, counts.unchanged, counts.rejected, counts.skipped) = (1, 2, 3, 4, 5)
            try writing.finishSheet(sheet, counts: counts)
        }
        let batch = try #require(try fixture.ledger.read { try $0.history() }.first)
        #expect([batch.author, batch.detail, batch.recordedAt] == ["楼长", "…", Fixture.time])
        #expect(batch.files.map(\.name) == ["名册.xlsx"])
        #expect(batch.files[0].byteSize == 12)
        #expect(batch.files[0].sheets[0].name == "1月")
        #expect(batch.files[0].sheets[0].counts.read == 15)
        #expect(try fixture.rows("SELECT rows_read, decided FROM sheet") == [["15", #"{"header":3}"#]])
    }

    @Test("The bound on every sum counts all that was ever stored, undone or not")
    func absoluteFen() throws {
        let fixture = try Fixture()
        #expect(try fixture.write { try $0.absoluteFen() } == 0)
        let first = try fixture.importing { try $0.tax([Receipt("91A", total: -40), Receipt("91A", total: 2)]) }
        try fixture.undo(first)
        try fixture.importing { try $0.tax([Receipt("91A", total: .max - 42)]) }
        #expect(try fixture.write { try $0.absoluteFen() } == .max)
        #expect(try fixture.received(202001) == .max - 42)
    }

    @Test("A bound beyond 64 bits is an error, not a wrong number")
    func overflow() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", total: .max)]) }
        try fixture.importing { try $0.tax([Receipt("91A", total: 1)], mode: .append) }
        #expect(throws: LedgerError.self) { try fixture.write { try $0.absoluteFen() } }
    }
}
