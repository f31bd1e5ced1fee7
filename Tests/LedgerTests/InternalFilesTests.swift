import Testing

@testable import Ledger

@Suite("The log of internal files")
struct InternalFilesTests {
    private func file(_ name: String, _ digit: String = "a") -> InternalFile {
        InternalFile(
            recordedAt: Fixture.time, author: "louzhang", version: "1", command: "rank -o \(name)", name: name,
            sha256: String(repeating: digit, count: 64), byteSize: 12)
    }

    @Test("Files are kept in the order they were written, the same bytes twice too, and make no batch")
    func order() throws {
        let fixture = try Fixture()
        for name in ["b.csv", "a.csv", "b.csv"] { try fixture.write { try $0.addInternalFile(file(name)) } }
        #expect(try fixture.ledger.read { try $0.internalFiles() } == [file("b.csv"), file("a.csv"), file("b.csv")])
        #expect(try fixture.ledger.read { try $0.history() } == [])
    }

    @Test("A digest that is none is refused")
    func digest() throws {
        let fixture = try Fixture()
        let bad = InternalFile(
            recordedAt: Fixture.time, author: "a", version: "1", command: "", name: "x", sha256: "abc", byteSize: 0)
        #expect(throws: LedgerError.self) { try fixture.write { try $0.addInternalFile(bad) } }
    }
}
