import BuildingEconomy
import Testing

@testable import Ingestion

struct OwnUnitTests {
    @Test(
        "A number with its unit in the cell is read in that unit",
        arguments: [("20000㎡", 200_000_000), ("3.5万㎡", 350_000_000), ("1,200 平方米", 12_000_000)])
    func areas(text: String, cm2: Int64) {
        guard case .value(let number)? = OwnUnit.area(text) else { return #expect(Bool(false), "\(text)") }
        #expect(number.count == cm2)
    }

    @Test("Amounts likewise", arguments: [("120万元", 120_000_000), ("1.2亿", 12_000_000_000), ("-3元", -300)])
    func amounts(text: String, fen: Int64) {
        guard case .value(let number)? = OwnUnit.amount(text) else { return #expect(Bool(false), "\(text)") }
        #expect(number.count == fen)
    }

    @Test(
        "About so much, another kind of unit, or no number before it is none",
        arguments: ["约3万", "万元", "3户", "20000㎡x"])
    func none(text: String) {
        #expect(OwnUnit.amount(text) == nil && OwnUnit.area(text) == nil)
    }
}
