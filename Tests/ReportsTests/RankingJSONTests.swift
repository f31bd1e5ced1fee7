import Analytics
import BuildingEconomy
import Testing

@testable import Reports

@Suite("Ranking as JSON")
struct RankingJSONTests {
    @Test("the contract's example has the contract's keys, in its order, with its values")
    func contract() {
        #expect(
            text(RankingFixture.contractExample) == """
                {
                  "schema": "louyu.ranking/1",
                  "period": {
                    "month": "2020-12",
                    "window": "ttm",
                    "from": "2020-01",
                    "to": "2020-12",
                    "missingMonths": []
                  },
                  "basis": {
                    "by": "districtTaxPerM2",
                    "areaBasis": "gross",
                    "inPlaceBasis": "receipts",
                    "batch": 3
                  },
                  "totals": {
                    "buildings": 30,
                    "tenants": 3832,
                    "paying": 3000,
                    "unknown": 12,
                    "inPlaceRate": "78.29",
                    "registeredRate": "81.00",
                    "totalTaxFen": 900000000000,
                    "districtTaxFen": 220000000000,
                    "areaM2": "2573099.42",
                    "totalTaxPerM2": "3497.73",
                    "districtTaxPerM2": "855.00",
                    "yiyuanReached": 21,
                    "afterMoveOutFen": 0,
                    "unmatchedFen": 0,
                    "notIncludedFen": 0
                  },
                  "rows": [
                    {
                      "rank": 1,
                      "previousRank": 2,
                      "building": "B07",
                      "name": "雍和大厦",
                      "zone": "雍和园片区",
                      "street": null,
                      "isKey": true,
                      "areaM2": "20000.00",
                      "tenants": 120,
                      "paying": 100,
                      "unknown": 1,
                      "inPlaceRate": "83.33",
                      "registeredRate": "90.00",
                      "tenantsToGoal": 2,
                      "totalTaxFen": 1,
                      "districtTaxFen": 1,
                      "totalTaxPerM2": "0.00",
                      "districtTaxPerM2": "0.00",
                      "totalTaxGrowth": "0.0312",
                      "totalTaxGrowthReason": null,
                      "districtTaxGrowth": null,
                      "districtTaxGrowthReason": "noBase",
                      "yiyuan": "reached",
                      "meetsInPlaceGoal": false,
                      "meetsPerM2Goal": true,
                      "flags": ["inPlaceBelowGoal"],
                      "unrankedReason": null
                    }
                  ]
                }

                """)
    }

    @Test("what is absent is null and never zero")
    func absent() {
        let json = text(RankingFixture.threeBuildings)
        let lastRow = json[json.firstRange(of: "\"building\": \"B03\"")!.lowerBound...]
        for line in [
            "\"zone\": null", "\"areaM2\": null", "\"inPlaceRate\": null", "\"tenantsToGoal\": null",
            "\"districtTaxPerM2\": null", "\"yiyuan\": null", "\"meetsInPlaceGoal\": null", "\"meetsPerM2Goal\": null",
            "\"flags\": [\"noArea\", \"noTenants\"]", "\"unrankedReason\": \"noArea\"",
        ] {
            #expect(lastRow.contains(line))
        }
        #expect(json.contains("\"rank\": null,\n      \"previousRank\": null,\n      \"building\": \"B03\""))
    }

    @Test("a group has its key, its totals without the ledger's buckets, and its rows")
    func groups() {
        let json = text(RankingFixture.grouped)
        #expect(json.contains("  \"groups\": [\n    {\n      \"key\": \"东二环\",\n      \"totals\": {\n"))
        #expect(json.contains("\"key\": null"))
        #expect(json.ranges(of: "\"afterMoveOutFen\"").count == 1)
        #expect(json.ranges(of: "\"building\": \"B01\"").count == 2)
    }

    @Test("a ranking without groups has no such key")
    func ungrouped() {
        #expect(!text(RankingFixture.threeBuildings).contains("groups"))
    }

    private func text(_ ranking: Ranking) -> String {
        String(decoding: RankingReport(ranking).json.bytes, as: UTF8.self)
    }
}
