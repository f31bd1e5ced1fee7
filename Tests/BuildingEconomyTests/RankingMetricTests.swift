import BuildingEconomy
import Testing

@Suite("What buildings can be ranked by")
struct RankingMetricTests {
    @Test("The command line's names, 单位面积区级税收 first")
    func names() {
        #expect(
            RankingMetric.allCases.map(\.rawValue) == [
                "districtTaxPerM2", "totalTaxPerM2", "totalTax", "districtTax", "inPlaceRate", "districtTaxGrowth",
                "totalTaxGrowth",
            ])
        #expect(RankingMetric.allCases[0].chineseName == "单位面积区级税收")
        #expect(Set(RankingMetric.allCases.map(\.chineseName)).count == 7)
    }

    @Test("Each needs one tax level; the in-place rate has its own")
    func levels() {
        #expect(
            RankingMetric.allCases.map(\.level) == [.district, .total, .total, .district, nil, .district, .total])
    }
}
