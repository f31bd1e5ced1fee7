import Testing

@Suite("`rank --format json` is the contract, key by key")
struct RankingJSONTests {
    @Test("Every object has exactly the promised keys, in the promised order")
    func keysAreExact() throws {
        let keys = JSONKeys(try Sample.workspace.must("rank", "--month", "2020-12", "--format", "json"))
        #expect(keys.keys(at: "") == [["schema", "period", "basis", "totals", "rows"]])
        #expect(keys.keys(at: "period") == [["month", "window", "from", "to", "missingMonths"]])
        #expect(keys.keys(at: "basis") == [["by", "areaBasis", "inPlaceBasis", "batch"]])
        #expect(
            keys.keys(at: "totals") == [
                [
                    "buildings", "tenants", "paying", "unknown", "inPlaceRate", "registeredRate", "totalTaxFen",
                    "districtTaxFen", "areaM2", "totalTaxPerM2", "districtTaxPerM2", "yiyuanReached",
                    "afterMoveOutFen", "unmatchedFen", "notIncludedFen",
                ]
            ])
        let rows = keys.keys(at: "rows[]")
        #expect(rows.count == 30)
        #expect(
            Set(rows) == [
                [
                    "rank", "previousRank", "building", "name", "zone", "street", "isKey", "areaM2", "tenants",
                    "paying",
                    "unknown", "inPlaceRate", "registeredRate", "tenantsToGoal", "totalTaxFen", "districtTaxFen",
                    "totalTaxPerM2", "districtTaxPerM2", "totalTaxGrowth", "totalTaxGrowthReason", "districtTaxGrowth",
                    "districtTaxGrowthReason", "yiyuan", "meetsInPlaceGoal", "meetsPerM2Goal", "flags",
                    "unrankedReason",
                ]
            ])
    }

    @Test("The default is 近12个月 of the newest month, by district tax per m² of gross floor area")
    func defaultsAreTheSpecs() throws {
        let reply = try RankingReply(Sample.workspace.must("rank", "--format", "json"))
        #expect(reply.schema == "louyu.ranking/1")
        #expect(reply.period.window == "ttm")
        #expect(reply.period.month == "2020-12")
        #expect(reply.period.from == "2020-01")
        #expect(reply.period.to == "2020-12")
        #expect(reply.basis.by == "districtTaxPerM2")
        #expect(reply.basis.areaBasis == "gross")
        #expect(reply.basis.inPlaceBasis == "receipts")
        #expect(reply.basis.batch == 1)
    }

    @Test("A window with months that are not loaded names them and gives no ranks of before")
    func missingMonthsAreNamed() throws {
        let reply = try RankingReply(
            Sample.workspace.must("rank", "--month", "2019-02", "--window", "ttm", "--format", "json"))
        #expect(reply.period.missingMonths.count == 10)
        #expect(reply.period.missingMonths.first == "2018-03")
        #expect(reply.rows.allSatisfy { $0.previousRank == nil })
    }

    @Test("A filter ranks among what it lets through, and leaves the buckets whole")
    func filtersComeFirst() throws {
        let all = try RankingReply(Sample.workspace.must("rank", "--format", "json"))
        let zone = try #require(all.rows.first?.zone)
        let some = try RankingReply(Sample.workspace.must("rank", "--zone", zone, "--format", "json"))
        let expected = all.rows.filter { $0.zone == zone }
        #expect(some.rows.map(\.building) == expected.map(\.building))
        #expect(some.rows.compactMap(\.rank) == Array(1...expected.count))
        #expect(some.totals.totalTaxFen == expected.compactMap(\.totalTaxFen).reduce(0, +))
        #expect(some.totals.afterMoveOutFen == all.totals.afterMoveOutFen)
        #expect(some.totals.unmatchedFen == all.totals.unmatchedFen)
    }
}
