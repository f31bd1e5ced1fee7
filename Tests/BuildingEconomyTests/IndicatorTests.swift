import BuildingEconomy
import Testing

@Suite("A row of the plan's indicator table")
struct IndicatorTests {
    @Test(
        "亿 and 万 at the head of the unit count",
        arguments: [("亿元", 100_000_000), ("亿元/km²", 100_000_000), ("万元", 10_000), ("家", 1), ("%", 1)]
            as [(String, Int64)])
    func multiplier(unit: String, expected: Int64) {
        #expect(Indicator(name: "", unit: unit, year: 2025).multiplier == expected)
    }

    @Test("The plan's table has its twelve targets and names no indicator twice")
    func plan() {
        let names = Policy.plan.indicators.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Policy.plan.indicators.first { $0.name == "新一代信息技术收入" }?.target == Ratio(1100, over: 1))
        #expect(Policy.plan.indicators.first { $0.name == "区级税收增速" }?.above == "全区区级税收")
        #expect(Policy.plan.indicators.count { $0.target != nil } == 14)
    }
}
