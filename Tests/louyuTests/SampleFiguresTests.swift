import Testing

@Suite("The sample reproduces the plan's baseline to the digit")
struct SampleFiguresTests {
    private func year(_ year: Int, _ arguments: String...) throws -> RankingReply {
        try RankingReply(
            Sample.workspace.must(
                ["rank", "--month", "\(year)-12", "--window", "year", "--format", "json"] + arguments))
    }

    @Test("2020: 30 buildings, 3,832 tenants, 90亿 in all, 22亿 for the district, 21 亿元楼宇, 855.00 yuan/m²")
    func planBaseline() throws {
        let totals = try year(2020).totals
        #expect(totals.buildings == 30)
        #expect(totals.tenants == 3832)
        #expect(totals.totalTaxFen == 900_000_000_000)
        #expect(totals.districtTaxFen == 220_000_000_000)
        #expect(totals.yiyuanReached == 21)
        #expect(totals.districtTaxPerM2 == "855.00")
    }

    @Test("2020 on the occupied area: 3932.00 yuan/m² of tax at every level")
    func planPerOccupiedArea() throws {
        let reply = try year(2020, "--area-basis", "occupied")
        #expect(reply.basis.areaBasis == "occupied")
        #expect(reply.totals.totalTaxPerM2 == "3932.00")
    }

    @Test("The totals of 2020 and 2019 are those that the sample's own recount found")
    func totalsAgreeWithTheRecount() throws {
        let expected = try Sample.expected().totals
        let now = try year(2020)
        #expect(now.period.missingMonths == [])
        #expect(now.totals.buildings == expected.buildings)
        #expect(now.totals.tenants == expected.tenants)
        #expect(now.totals.paying == expected.paying)
        #expect(now.totals.unknown == expected.unknown)
        #expect(now.totals.totalTaxFen == expected.totalTaxFen)
        #expect(now.totals.districtTaxFen == expected.districtTaxFen)
        #expect(now.totals.areaM2 == expected.areaM2)
        #expect(now.totals.afterMoveOutFen == expected.afterMoveOutFen)
        #expect(now.totals.unmatchedFen == expected.unmatchedFen)
        #expect(now.totals.notIncludedFen == 0)
        let before = try year(2019).totals
        #expect(before.totalTaxFen == expected.totalTax2019Fen)
        #expect(before.districtTaxFen == expected.districtTax2019Fen)
        #expect(before.afterMoveOutFen == expected.afterMoveOut2019Fen)
        #expect(before.unmatchedFen == expected.unmatched2019Fen)
    }

    @Test("Every building's figures are those that the sample's own recount found")
    func buildingsAgreeWithTheRecount() throws {
        let rows = try year(2020).rows
        let before = try year(2019).rows
        let expected = try Sample.expected().buildings
        #expect(rows.count == expected.count)
        for building in expected {
            let row = try #require(rows.first { $0.building == building.building })
            let old = try #require(before.first { $0.building == building.building })
            #expect(row.name == building.name)
            #expect(row.zone == building.zone)
            #expect(row.areaM2 == building.areaM2)
            #expect(row.tenants == building.tenants, "\(building.building)")
            #expect(row.paying == building.paying, "\(building.building)")
            #expect(row.unknown == building.unknown, "\(building.building)")
            #expect(row.totalTaxFen == building.totalTaxFen, "\(building.building)")
            #expect(row.districtTaxFen == building.districtTaxFen, "\(building.building)")
            #expect((row.yiyuan == "reached") == building.yiyuanReached, "\(building.building)")
            #expect(old.totalTaxFen == building.totalTax2019Fen, "\(building.building)")
            #expect(old.districtTaxFen == building.districtTax2019Fen, "\(building.building)")
        }
    }

    @Test("Buildings and buckets add up to the receipts, for every month and level")
    func everythingAddsUp() throws {
        let check = try Sample.workspace.run("check")
        #expect(check.status == 0)
    }

    @Test("Ranks are 1 to 30, descending by district tax per m²")
    func ranksDescend() throws {
        let rows = try year(2020).rows
        #expect(rows.compactMap(\.rank) == Array(1...30))
        let figures = rows.compactMap { $0.districtTaxPerM2.flatMap(Double.init) }
        #expect(figures == figures.sorted(by: >))
    }
}
