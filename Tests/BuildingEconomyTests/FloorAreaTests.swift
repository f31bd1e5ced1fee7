import BuildingEconomy
import Testing

@Suite("Floor area in whole cm²")
struct FloorAreaTests {
    private func cm2(_ unit: AreaUnit, _ text: String) -> Int64? {
        if case .value(let value) = unit.read(text) { value.count } else { nil }
    }

    @Test("㎡ and 万㎡ are read exactly")
    func reading() {
        #expect(cm2(.squareMetre, "25,200") == 252_000_000)
        #expect(cm2(.squareMetre, "0.0001") == 1)
        #expect(cm2(.tenThousandSquareMetres, "3.5") == 350_000_000)
    }

    @Test("㎡ print with two decimals, rounded half away from zero")
    func text() {
        #expect(FloorArea(cm2: 200_000_000).squareMetresText() == "20000.00")
        #expect(FloorArea(cm2: 50).squareMetresText() == "0.01")
        #expect(FloorArea(cm2: 49).squareMetresText() == "0.00")
        #expect(FloorArea(cm2: 25_730_994_152).squareMetresText(grouped: true) == "2,573,099.42")
    }

    @Test("Areas add and compare")
    func arithmetic() {
        #expect(FloorArea(cm2: 2) + FloorArea(cm2: 3) == FloorArea(cm2: 5))
        #expect(FloorArea(cm2: 2) < FloorArea(cm2: 3))
    }
}
