import BuildingEconomy
import Testing

@Suite("When a building is hidden, and the bands told instead")
struct DisclosureRuleTests {
    private static func wan(_ count: Int64, less fen: Int64 = 0) -> Money { Money(fen: count * 1_000_000 - fen) }

    @Test("The default bands are those of the plan's tables")
    func names() {
        #expect(
            DisclosureRule().bands.map(\.chineseName) == ["< 500万", "500万–1000万", "1000万–5000万", "5000万–1亿", "≥ 1亿"])
    }

    @Test(
        "An edge belongs to the band above it, on exact values",
        arguments: [
            (wan(0), "< 500万"), (wan(-3), "< 500万"), (wan(500, less: 1), "< 500万"), (wan(500), "500万–1000万"),
            (wan(1_000), "1000万–5000万"), (wan(10_000, less: 1), "5000万–1亿"), (wan(10_000), "≥ 1亿"),
        ])
    func edges(amount: Money, name: String) {
        #expect(DisclosureRule().band(of: amount).chineseName == name)
    }

    @Test("Edges of a policy are said as short as they can be")
    func otherEdges() {
        var rule = DisclosureRule()
        rule.bandEdges = [Self.wan(1), Money(fen: 12_345_600), Self.wan(15_000), Self.wan(100_000)]
        #expect(
            rule.bands.map(\.chineseName) == ["< 1万", "1万–12.3456万", "12.3456万–1.5亿", "1.5亿–10亿", "≥ 10亿"])
        rule.bandEdges = []
        #expect(rule.bands.map(\.chineseName) == ["不分档"])
    }
}
