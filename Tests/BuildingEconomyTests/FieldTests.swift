import BuildingEconomy
import Testing

struct FieldTests {
    @Test("No two columns have one name")
    func names() {
        #expect(Set(Field.allCases.map(\.chineseName)).count == Field.allCases.count)
    }

    @Test("Amounts are the tax levels, by the levels' own names")
    func amounts() {
        #expect(Field.allCases.filter(\.isAmount) == TaxLevel.allCases.map { Field($0) })
        #expect(TaxLevel.allCases.allSatisfy { Field($0).chineseName == $0.chineseName })
    }

    @Test("Areas are the columns whose name says so")
    func areas() {
        #expect(Field.allCases.filter(\.isArea) == Field.allCases.filter { $0.chineseName.hasSuffix("面积") })
    }
}
