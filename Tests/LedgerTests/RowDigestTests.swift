import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Digests of rows")
struct RowDigestTests {
    @Test("Columns in memory and the rows that they become have one digest")
    func bothWays() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants((1...300).map { Roster("91\($0)", "公司\($0)", in: "A", room: "\($0)", area: Int64($0)) })
            try draft.tax(
                (1...5000).map { Receipt("91\($0 % 300 + 1)", total: Int64($0), district: $0 % 2 == 0 ? 1 : nil) })
        }
        let reading = try fixture.ledger.read { reading in
            let seals = try Seal.all(on: reading.connection)
            for table in try SealedTables(on: reading.connection).all {
                var digest = RowDigest()
                let rows = try table.rows(after: 0, on: reading.connection)
                while try rows.step() { digest.add(rows, from: 1) }
                guard digest.rows > 0 else { continue }
                #expect(seals[table.name]?.map(\.digest) == [Int64(bitPattern: digest.sum)], "\(table.name)")
                #expect(seals[table.name]?.map(\.rows) == [digest.rows])
            }
            return seals
        }
        #expect(reading["receipt"]?.first?.rows == 5000)
    }

    @Test("Any one value changed changes the digest; a column of blanks behind it does not")
    func sensitivity() {
        func digest(_ columns: [BulkColumn]) -> RowDigest {
            var digest = RowDigest()
            digest.add(columns, rows: 3)
            return digest
        }
        let base = digest([.counter(from: 1), .int64([5, 0, .min]), .int32([1, 2, 3])])
        #expect(base == digest([.counter(from: 1), .int64([5, 0, .min]), .int32([1, 2, 3]), .null]))
        #expect(base == digest([.int64([1, 2, 3]), .int64([5, 0, .min]), .int32([1, 2, 3])]))
        #expect(base != digest([.counter(from: 2), .int64([5, 0, .min]), .int32([1, 2, 3])]))
        #expect(base != digest([.counter(from: 1), .int64([5, .min, 0]), .int32([1, 2, 3])]))
        #expect(base != digest([.counter(from: 1), .int64([0, 5, .min]), .int32([1, 2, 3])]))
        for bit in 0..<63 {
            #expect(base != digest([.counter(from: 1), .int64([5 ^ 1 << bit, 0, .min]), .int32([1, 2, 3])]))
        }
    }
}
