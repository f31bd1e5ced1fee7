import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Which receipts count")
struct ReceiptLoadsTests {
    @Test("A file that replaces takes the place of the month and level that it states, and of no other")
    func replacing() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax([
                Receipt("91A", total: 100, district: 30), Receipt("91A", month: 202002, total: 7, district: 2),
            ])
        }
        let second = try fixture.importing { try $0.tax([Receipt("91A", district: 50)], mode: .replace) }
        #expect(try fixture.received(202001, .total) == 100)
        #expect(try fixture.received(202001, .district) == 50)
        #expect(try fixture.received(202002, .district) == 2)
        #expect(try fixture.received(202001, .district, asOf: second - 1) == 30)
    }

    @Test("A further file is added")
    func appending() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", total: 100)]) }
        try fixture.importing { try $0.tax([Receipt("91A", total: 11)], mode: .append) }
        #expect(try fixture.received(202001) == 111)
        try fixture.importing { try $0.tax([Receipt("91A", total: 1)], mode: .replace) }
        #expect(try fixture.received(202001) == 1)
    }

    @Test("Files of one import that replace do not replace each other")
    func filesOfOneImport() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", total: 100)]) }
        try fixture.importing { draft in
            try draft.tax([Receipt("91A", total: 1)], mode: .replace)
            try draft.tax([Receipt("91B", total: 2)], mode: .replace)
        }
        #expect(try fixture.received(202001) == 3)
    }

    @Test("A month is loaded for the levels that were stated, and no others")
    func levels() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax([Receipt("91A", total: 0), Receipt("91A", month: 202002, local: 5)])
        }
        let loaded = try fixture.portfolio().portfolio.loadedMonths
        #expect(loaded[.total].map(\.text) == ["2020-01"])
        #expect(loaded[.local].map(\.text) == ["2020-02"])
        #expect(loaded[.district].isEmpty)
        #expect(loaded.newest?.text == "2020-02")
    }

    @Test("The loads before name the batches in force that they came from")
    func loadedBefore() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { try $0.tax([Receipt("91A", total: 1)]) }
        let second = try fixture.importing { try $0.tax([Receipt("91A", total: 1)], mode: .append) }
        let cell = PerLevelMonth(month: Month(yyyymm: 202001)!, level: .total)
        #expect(try fixture.write { try $0.loadedBefore() } == [cell: [first, second]])
        try fixture.undo(first)
        #expect(try fixture.write { try $0.loadedBefore() } == [cell: [second]])
    }
}
