import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Appending many rows at once")
struct BulkInsertTests {
    @Test("Texts, numbers and blanks arrive as they left")
    func values() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax([
                Receipt("91A", "甲（北京）", total: .max), Receipt("91A", nil, total: nil, district: -1),
                Receipt(nil, "𠮷野家 \u{0} x", total: .min + 1), Receipt(nil, nil, total: 0),
            ])
        }
        #expect(
            try fixture.rows("SELECT code, hex(name), same_code_as, sheet_id FROM taxpayer_identity") == [
                ["91A", "E794B2EFBC88E58C97E4BAACEFBC89", "1", "1"], ["91A", "", "1", "1"],
                [nil, "F0A0AEB7E9878EE5AEB6200020" + "78", "3", "1"],
            ])
        #expect(
            try fixture.rows("SELECT id, identity_id, total_fen, local_fen, district_fen, row FROM receipt") == [
                ["1", "1", "\(Int64.max)", nil, nil, "2"], ["2", "2", nil, nil, "-1", "3"],
                ["3", "3", "\(Int64.min + 1)", nil, nil, "4"], ["4", "0", "0", nil, nil, "5"],
            ])
    }

    @Test("The ids of each sheet's receipts are contiguous and follow on, also after an undo")
    func contiguousIDs() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { try $0.tax([Receipt("91A", total: 1), Receipt("91A", total: 2)]) }
        try fixture.undo(first)
        try fixture.importing { draft in
            try draft.tax([Receipt("91A", total: 1)])
            try draft.tax([])
            try draft.tax([Receipt("91A", total: 1), Receipt("91A", total: 1)])
        }
        #expect(
            try fixture.rows("SELECT first_receipt_id, last_receipt_id FROM sheet ORDER BY id")
                == [["1", "2"], ["3", "3"], [nil, nil], ["4", "5"]])
        #expect(try fixture.rows("SELECT count(*), max(id) FROM receipt") == [["5", "5"]])
    }

    @Test("A block of a hundred thousand rows adds up")
    func manyRows() throws {
        let fixture = try Fixture()
        let count: Int64 = 100_000
        try fixture.importing { draft in
            try draft.tax((1...count).map { Receipt("91A", "甲", total: $0) })
        }
        #expect(try fixture.received(202001) == count * (count + 1) / 2)
    }
}
