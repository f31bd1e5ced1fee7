import Foundation
import Testing

@Suite("A district whose figures are at every edge, from Tests/Scripts/ingestion_fixtures_district.py")
struct MessyDistrictTests {
    private static let files = Sample.repository.appending(path: "Tests/Fixtures/ingestion/district").path

    private func district() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace.empty()
        try scratch.must("import", "\(Self.files)/税收.csv", "\(Self.files)/名册.csv", "\(Self.files)/楼宇.csv")
        return scratch
    }

    private func ranking(_ scratch: ScratchWorkspace, _ arguments: String...) throws -> RankingReply {
        try RankingReply(scratch.must(["rank", "--format", "json"] + arguments))
    }

    @Test("100,000,000.00 yuan is 亿元 and 99,999,999.99 is not; equal figures share a rank")
    func edges() throws {
        let reply = try ranking(district(), "--month", "2020-12", "--window", "year")
        let rows = Dictionary(uniqueKeysWithValues: reply.rows.map { ($0.building, $0) })
        #expect(rows["B01"]?.totalTaxFen == 10_000_000_000 && rows["B01"]?.yiyuan == "reached")
        #expect(rows["B02"]?.totalTaxFen == 9_999_999_999 && rows["B02"]?.yiyuan == nil)
        #expect(reply.totals.yiyuanReached == 1)
        #expect(rows["B01"]?.rank == 1 && rows["B02"]?.rank == 1 && rows["B07"]?.rank == 3)
        #expect(rows["B04"]?.rank == nil && rows["B04"]?.areaM2 == nil && rows["B04"]?.totalTaxFen == 90_000)
    }

    @Test(
        "A company in two buildings is split by area; after it left, off the roster, or in a building taken out: apart")
    func buckets() throws {
        let reply = try ranking(district(), "--month", "2020-12", "--window", "year")
        let rows = Dictionary(uniqueKeysWithValues: reply.rows.map { ($0.building, $0) })
        #expect(rows["B03"]?.totalTaxFen == 10_000 && rows["B07"]?.totalTaxFen == 30_000 + 1_500)
        #expect(reply.totals.afterMoveOutFen == 500_000)
        #expect(reply.totals.unmatchedFen == 70_000 && reply.totals.notIncludedFen == 80_000)
        #expect(rows["B05"] != nil && rows["B06"] == nil)
    }

    @Test("A refund makes a building negative; a pair of corrections comes to nothing, and still is a receipt")
    func refunds() throws {
        let rows = try ranking(district(), "--month", "2020-12", "--window", "month").rows
        #expect(rows.first { $0.building == "B08" }?.totalTaxFen == -300_000_000)
        #expect(rows.first { $0.building == "B05" }?.totalTaxFen == 0)
    }

    @Test("Growth on a base of zero, below zero or not loaded is none, with its reason; on a base it is a number")
    func growth() throws {
        let scratch = try district()
        func reasons(_ month: String) throws -> [String: String] {
            let text = try scratch.must("rank", "--format", "json", "--month", month, "--window", "month")
            let reply = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            let rows = reply?["rows"] as? [[String: Any]] ?? []
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    let said = row["totalTaxGrowth"] as? String ?? row["totalTaxGrowthReason"] as? String
                    return (row["building"] as? String ?? "", said ?? "")
                })
        }
        let december = try reasons("2020-12")
        #expect(december["B02"] == "1.0000" && december["B05"] == "baseZero" && december["B08"] == "baseNegative")
        #expect(try reasons("2019-12")["B02"] == "noBase")
    }

    @Test("A month that nobody loaded is missing; a tenant without a row in a loaded one paid zero")
    func missing() throws {
        let scratch = try district()
        let unloaded = try ranking(scratch, "--month", "2019-11", "--window", "month")
        #expect(unloaded.period.missingMonths == ["2019-11"] && unloaded.rows.allSatisfy { $0.totalTaxFen == nil })
        let loaded = try ranking(scratch, "--month", "2020-11", "--window", "month")
        #expect(loaded.period.missingMonths.isEmpty && loaded.rows.allSatisfy { $0.totalTaxFen == 0 })
    }

    @Test("The same file again changes nothing; a corrected one is refused until it says --replace")
    func again() throws {
        let scratch = try district()
        let (same, first) = try scratch.importing("\(Self.files)/税收.csv")
        #expect(first.status == 0 && same.batch == nil && same.findings.map(\.code) == ["alreadyImported"])
        let mended = "\(Self.files)/税收2020年12月更正.csv"
        #expect(try scratch.importing(mended).reply.findings.map(\.code) == ["monthLoaded"])
        try scratch.must("import", mended, "--replace")
        #expect(try scratch.received(in: "2020-12").filter { $0.value != 0 } == ["B02": 30_000])
    }

    @Test("A name that a spreadsheet would run comes in as it is and goes out inert")
    func inert() throws {
        let scratch = try district()
        let rows = try ranking(scratch, "--month", "2020-12", "--window", "year").rows
        #expect(rows.first { $0.building == "B08" }?.name == "=辛大厦+1")
        #expect(
            try scratch.must("rank", "--month", "2020-12", "--window", "year", "--format", "csv").contains(",'=辛大厦+1,"))
    }

    @Test("For a meeting, a building of one company, or of one that pays 95 %, shows no amount that gives it away")
    func disclosure() throws {
        let lines = try district().must(
            "rank", "--month", "2020-12", "--window", "year", "--profile", "meeting", "--format", "csv")
        for key in ["B01", "B07"] {
            let line = lines.split(separator: "\r\n").first { $0.contains(",\(key),") } ?? ""
            #expect(!line.isEmpty && !line.contains("10000.00,") && !line.contains(",0.03,"))
        }
    }
}
