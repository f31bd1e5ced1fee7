import BuildingEconomy
import Testing

@testable import Ledger

/// What the room's own interface says about a ledger: what the views must say too.
private struct Expected {
    var cells: [PlainAttribution.Cell: [Int64]]
    var byTenant: [[String?]: [Int64]] = [:]
    var receipts: [String: [Int64]] = [:]

    init(_ fixture: Fixture, asOf batch: Int? = nil) throws {
        let all = Month(yyyymm: 201901)!...Month(yyyymm: 202112)!
        let (stored, blocks) = try fixture.ledger.read { reading in
            let stored = try reading.portfolio(asOf: batch, policy: .plan)
            var blocks: [ReceiptBlock] = []
            for share in try reading.receiptShares(stored, months: all, parts: 3) {
                try reading.forEachReceipt(of: share, stored) { blocks.append($0) }
            }
            return (stored, blocks)
        }
        var attribution = PlainAttribution(stored)
        for block in blocks {
            for row in 0..<block.count {
                let month = Month(ordinal: block.months[row])
                let amounts = [block.total[row], block.local[row], block.district[row]]
                let taxpayer = block.taxpayers[row]
                attribution.add(taxpayer: taxpayer, building: block.buildings[row], month: month, amounts: amounts)
                let tenant = [taxpayer < 0 ? nil : "\(taxpayer)", month.text]
                byTenant[tenant] = zip(byTenant[tenant] ?? [0, 0, 0, 0], amounts + [1]).map(+)
                receipts[month.text] = zip(receipts[month.text] ?? [0, 0, 0], amounts).map(+)
            }
        }
        cells = attribution.amounts
    }
}

@Suite("The views for people")
struct SchemaViewsTests {
    @Test("building_month and tenant_month say what attribution says, on ledgers grown at random", arguments: 1...36)
    func viewsAgreeWithAttribution(seed: Int) throws {
        var ledger = try RandomLedger(seed: UInt64(seed))
        try ledger.importRegister()
        try ledger.importRoster()
        for _ in 0..<2 {
            for _ in 0..<10 { try ledger.step() }
            try compare(ledger.fixture)
        }
    }

    private func compare(_ fixture: Fixture) throws {
        let expected = try Expected(fixture)
        var cells: [PlainAttribution.Cell: [Int64]] = [:]
        var sums: [String: [Int64]] = [:]
        for row in try fixture.shellRows(
            "SELECT coalesce(building_key, bucket), month, total_tax_fen, local_tax_fen, district_tax_fen FROM building_month"
        ) {
            let amounts = row[2...4].map { Int64($0 ?? "0")! }
            cells[PlainAttribution.Cell(place: row[0]!, month: row[1]!)] = amounts
            sums[row[1]!] = zip(sums[row[1]!] ?? [0, 0, 0], amounts).map(+)
        }
        #expect(cells.filter { $0.value != [0, 0, 0] } == expected.cells)
        #expect(sums == expected.receipts)
        var tenants: [[String?]: [Int64]] = [:]
        for row in try fixture.shellRows(
            "SELECT taxpayer_id, month, total_tax_fen, local_tax_fen, district_tax_fen, receipts FROM tenant_month")
        {
            tenants[Array(row[0...1])] = row[2...5].map { Int64($0 ?? "0")! }
        }
        #expect(tenants == expected.byTenant)
        try compareNow(fixture)
    }

    private func compareNow(_ fixture: Fixture) throws {
        let stored = try fixture.portfolio()
        let buildings = stored.portfolio.buildings.map {
            [$0.key, $0.name, $0.zone, $0.areas.gross.map { "\($0.cm2)" }]
        }
        #expect(
            try fixture.shellRows(
                "SELECT building_key, building_name, zone, gross_cm2 FROM building_now ORDER BY building_key")
                == buildings)
        let tenancies = stored.portfolio.tenancies.sorted { $0.id < $1.id }.map { tenancy in
            [
                "\(tenancy.id)", "\(tenancy.taxpayer)", stored.portfolio.buildings[Int(tenancy.building)].key,
                tenancy.area.map { "\($0.cm2)" }, tenancy.moveIn.map { "\($0.yyyymmdd)" },
                tenancy.moveOut.map { "\($0.yyyymmdd)" },
            ]
        }
        #expect(
            try fixture.shellRows(
                """
                SELECT tenancy_id, taxpayer_id, building_key, CASE WHEN area_cm2 > 0 THEN area_cm2 END, move_in, move_out
                FROM tenancy_now ORDER BY tenancy_id
                """) == tenancies)
    }

    @Test(
        "As of every batch the figures are what they were then, whatever was undone and redone since", arguments: 1...8)
    func everyBatchCanBeSeenAgain(seed: Int) throws {
        var ledger = try RandomLedger(seed: UInt64(1000 + seed))
        var seen: [(batch: Int, cells: [PlainAttribution.Cell: [Int64]], stays: [StayLine], buildings: [String])] = []
        for _ in 0..<25 {
            try ledger.step()
            let batch = try ledger.fixture.portfolio().portfolio.batch
            seen.append(
                (
                    batch, try Expected(ledger.fixture).cells, try ledger.fixture.stays(),
                    try ledger.fixture.buildingKeys()
                ))
        }
        for then in seen {
            #expect(try Expected(ledger.fixture, asOf: then.batch).cells == then.cells)
            #expect(try ledger.fixture.stays(asOf: then.batch) == then.stays)
            #expect(try ledger.fixture.buildingKeys(asOf: then.batch) == then.buildings)
        }
    }

    @Test("A weight of 1,000 km² in fourteen rooms is still split exactly")
    func largestWeights() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tenants(
                (0..<14).map { room in
                    var row = Roster("91A", in: room % 3 == 0 ? "A" : "B", room: "\(room)")
                    row.areaCM2 = 10_000_000_000_000 - Int64(room * 7)
                    return row
                })
            try draft.tax([Receipt("91A", total: 9_223_372_036_854_775_800), Receipt("91A", month: 202002, total: -7)])
        }
        try compare(fixture)
    }

    @Test("A level that is not stated is NULL, never 0")
    func missingIsNeverZero() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tax([Receipt("91A", "甲", at: "A", total: 5), Receipt("91A", "甲", total: 0)])
        }
        #expect(
            try fixture.shellRows(
                "SELECT building_key, bucket, total_tax_fen, local_tax_fen FROM building_month ORDER BY bucket")
                == [["A", nil, "5", nil], [nil, "unmatched", "0", nil]])
        #expect(
            try fixture.shellRows(
                "SELECT taxpayer_code, taxpayer_name, month, district_tax_fen, receipts FROM tenant_month")
                == [["91A", "甲", "2020-01", nil, "2"]])
    }

    @Test("A receipt of one building never reaches the splitting, and every receipt is shared out once")
    func sharesOfReceipts() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tenants([
                Roster("91A", in: "A", area: 1), Roster("91A", in: "B", area: 2), Roster("91B", in: "A", area: 1),
            ])
            try draft.tax([Receipt("91A", total: 10), Receipt("91B", total: 10), Receipt("91A", at: "B", total: 10)])
        }
        #expect(
            try fixture.shellRows(
                """
                SELECT receipt_id, building_key, total_tax_fen FROM receipt_share JOIN building_now USING (building_id)
                ORDER BY receipt_id, building_key
                """) == [["1", "A", "3"], ["1", "B", "7"], ["2", "A", "10"], ["3", "B", "10"]])
    }

    @Test(
        "Every receipt goes to a building that stands, whatever was undone: nothing in force hangs in the air",
        arguments: 1...8)
    func nothingHangsInTheAir(seed: Int) throws {
        var ledger = try RandomLedger(seed: UInt64(2000 + seed))
        for _ in 0..<25 {
            try ledger.step()
            let strays = try ledger.fixture.shellRows(
                """
                SELECT building_id FROM receipt_in_force WHERE building_id <> 0
                UNION SELECT building_id FROM tenancy_statement_in_force
                EXCEPT SELECT building_id FROM building_now
                """)
            #expect(strays == [])
        }
    }
}
