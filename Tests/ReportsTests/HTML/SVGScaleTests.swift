import Testing

@testable import Reports

@Suite("A chart's scale")
struct SVGScaleTests {
    @Test(
        "its ends are round and hold every value",
        arguments: [
            ([3.0, 1870], true), ([62.5, 99.99], false), ([-3.2, 8.1], true), ([0, 0], true), ([0.02, 0.05], true),
        ])
    func ends(values: [Double], includesZero: Bool) {
        let scale = SVGScale(values, includesZero: includesZero)
        #expect(scale.low <= values.min()! && scale.high >= values.max()!)
        #expect((2...7).contains(scale.marks.count), "\(scale.marks)")
        #expect(scale.marks.first == scale.low)
    }

    @Test("positions go from end to end")
    func positions() {
        let scale = SVGScale([0, 100], includesZero: true)
        #expect(scale.position(0, from: 10, to: 110) == 10)
        #expect(scale.position(50, from: 10, to: 110) == 60)
        #expect(scale.text(scale.marks[1]) == "20")
    }
}
