import BuildingEconomy
import Testing

@Suite("The levels at which tax is counted")
struct TaxLevelTests {
    @Test("They are named in JSON and in Chinese")
    func names() {
        #expect(TaxLevel.allCases.map(\.name) == ["totalTax", "localTax", "districtTax"])
        #expect(TaxLevel.allCases.map(\.chineseName) == ["全口径税收", "地方级税收", "区级税收"])
    }

    @Test("A value for each level is read and written at its own place")
    func perLevel() {
        var values = PerLevel(repeating: 0)
        for level in TaxLevel.allCases { values[level] = level.rawValue + 1 }
        #expect((values.total, values.local, values.district) == (1, 2, 3))
        #expect(TaxLevel.allCases.map { values[$0] } == [1, 2, 3])
        #expect(values != PerLevel(repeating: 0))
    }
}
