import BuildingEconomy
import Testing

@Suite("The unit a file states its amounts in")
struct MoneyUnitTests {
    @Test(
        "元, 万元 and 亿元 are read as fen",
        arguments: [
            (.yuan, "1.23", 123), (.wan, "1.234567", 1_234_567), (.wan, "0.1", 100_000), (.yi, "22", 220_000_000_000),
        ] as [(MoneyUnit, String, Int64)])
    func reading(unit: MoneyUnit, text: String, fen: Int64) {
        #expect(unit.read(text) == .value(ReadDecimal(count: fen)))
    }

    @Test("They are named as in tables")
    func names() {
        #expect(MoneyUnit.allCases.map(\.chineseName) == ["元", "万元", "亿元"])
    }
}
