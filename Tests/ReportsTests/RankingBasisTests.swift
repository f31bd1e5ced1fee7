import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Basis of a ranking")
struct RankingBasisTests {
    @Test("a window that lacks months says which, and what follows from it")
    func incomplete() {
        let notes = notes(
            RankingFixture.period(
                .ttm, "2020-12", missing: ["2020-03"], missingForInPlaceRate: ["2020-03"]))
        #expect(
            notes.filter { $0.tone == .caution } == [
                Note("窗口不完整", "缺 2020-03；数值照列，相关的达标、同比和位次变化不作判断", tone: .caution)
            ])
    }

    @Test("levels that lack different months are told apart, and so is the in-place rate's own year")
    func perLevel() {
        let some = [RankingFixture.month("2020-11")]
        var missing = PerLevel<[Month]>(repeating: [])
        missing.district = some
        let period = RankingPeriod(
            window: Window(.month, endingWith: RankingFixture.month("2020-11")), missingMonths: some, missing: missing,
            missingForInPlaceRate: [RankingFixture.month("2020-01"), RankingFixture.month("2020-02")])
        let cautions = notes(period).filter { $0.tone == .caution }
        #expect(cautions.map(\.label) == ["区级窗口不完整", "在地纳税率不完整"])
        #expect(cautions[0].text.hasPrefix("缺 2020-11；"))
        #expect(cautions[1].text.hasPrefix("缺 2020-01、2020-02；"))
    }

    @Test("the filter, the grouping and the bases are named")
    func filtered() {
        var options = RankingFixture.threeBuildings.options
        options.filter = BuildingFilter(zone: "雍和园", street: "和平里", keyOnly: true)
        options.grouping = .street
        options.areaBasis = .occupied
        options.inPlaceBasis = .roster
        let notes = RankingBasis(RankingFixture.ranking(RankingFixture.threeBuildings, options: options)).notes
        #expect(
            notes == [
                Note("口径", "按单位面积区级税收排名；单位面积按已用面积；在地纳税率按名册（名册“在地纳税”为是）"),
                Note("时间", "全年，2020-01 至 2020-12（税收按入库月份）"),
                Note("范围", "片区“雍和园”、街道“和平里”、重点楼宇的纳入楼宇 3 座（以 2020-12-31 为准）；按街道分组，组内排名"),
                Note("数据", "最新批次：第 3 批"),
            ])
    }

    @Test("a goal that has another basis than the table's says so, beside the verdicts")
    func otherBasis() {
        var ranking = RankingFixture.threeBuildings
        (ranking.otherGoalArea, ranking.otherGoalInPlace) = (.occupied, .roster)
        let cautions = RankingBasis(ranking).notes.filter { $0.label == "目标口径" }.map(\.text)
        #expect(
            cautions == ["单位面积区级目标按已用面积定，本表按建筑面积，达标只作参考", "在地纳税率目标按名册定，本表按入库，达标只作参考"])
    }

    private func notes(_ period: RankingPeriod) -> [Note] {
        let whole = RankingFixture.threeBuildings
        return RankingBasis(
            Ranking(
                period: period, options: whole.options, batch: 0, totals: whole.totals, outside: whole.outside,
                rows: [], groups: [])
        ).notes
    }
}
