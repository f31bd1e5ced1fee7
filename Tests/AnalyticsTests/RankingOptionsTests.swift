import Analytics
import BuildingEconomy
import Testing

@Suite("What is ranked, and on which basis")
struct RankingOptionsTests {
    @Test("By default, 区级 per ㎡ of all buildings on the gross area, paying by receipts")
    func defaults() {
        let options = RankingOptions(window: Window(.ttm, endingWith: Month(yyyymm: 202012)!))
        #expect(options.metric == .districtTaxPerM2)
        #expect(options.areaBasis == .gross)
        #expect(options.inPlaceBasis == .receipts)
        #expect(options.filter == BuildingFilter())
        #expect(options.grouping == nil)
    }

    @Test("A policy sets the bases and the window")
    func policy() {
        var policy = Policy(district: "东城区")
        (policy.areaBasis, policy.inPlaceBasis, policy.window) = (.occupied, .roster, .ytd)
        let options = RankingOptions(month: Month(yyyymm: 202005)!, policy: policy)
        #expect(options.areaBasis == .occupied)
        #expect(options.inPlaceBasis == .roster)
        #expect(options.window == Window(.ytd, endingWith: Month(yyyymm: 202005)!))
    }
}
