import Testing

@testable import Ledger

@Suite("Why a ledger cannot be used")
struct LedgerErrorTests {
    @Test("Every reason is one Chinese line that names the file and says what to do")
    func everyReasonIsOneLine() {
        let reasons: [LedgerError.Reason] =
            [.missing, .notALedger, .madeByNewerVersion, .busy(seconds: 30), .noSuchBatch(7)]
            + [1, 8, 10, 11, 13, 14, 26].map { .sqlite(code: $0, message: "m") }
        for reason in reasons {
            let text = LedgerError(reason, path: "/some/folder/louyu.sqlite").description
            #expect(!text.contains("\n"))
            #expect(!text.contains("/some/folder"))
            if case .noSuchBatch = reason { continue }
            #expect(text.contains("louyu.sqlite"))
        }
        #expect(Set(reasons.map { LedgerError($0, path: "l").description }).count >= reasons.count - 1)
    }

    @Test("A failure of SQLite keeps its code and message")
    func codesAreKept() throws {
        let fixture = try Fixture()
        let error = #expect(throws: LedgerError.self) { try fixture.run("INSERT INTO nowhere VALUES (1)") }
        guard case .sqlite(let code, let message)? = error?.reason else { return #expect(Bool(false)) }
        #expect(code == 1)
        #expect(message.contains("nowhere"))
    }
}
