import Testing

@testable import Ledger

@Suite("The kinds of batches")
struct BatchKindTests {
    @Test("Every kind has a Chinese name of its own")
    func everyKindHasAName() {
        let names = BatchKind.allCases.map(\.chineseName)
        #expect(Set(names).count == BatchKind.allCases.count)
        #expect(BatchKind.undo.chineseName == "撤销")
    }

    @Test("The ledger stores every kind")
    func theLedgerStoresEveryKind() throws {
        let fixture = try Fixture()
        for kind in BatchKind.allCases {
            let target = kind == .undo || kind == .redo ? 1 : nil
            try fixture.write { writing in
                _ = try writing.addBatch(kind, at: Fixture.time, by: "a", version: "1", target: target)
            }
        }
        let stored = try fixture.ledger.read { try $0.history().map(\.kind) }
        #expect(stored == BatchKind.allCases)
    }
}
