import Analytics
import BuildingEconomy
import Testing

@Suite("What a reader of a row should know")
struct FlaggingTests {
    private func flags(
        loaded: String = "2019-01...2020-12", area: Int64? = 1_000, isKey: Bool = false,
        _ fill: (inout HandMade) -> Void = { _ in }
    ) -> [Flag] {
        var world = HandMade(loaded: loaded)
        world.building("A", area) { $0.isKey = isKey }
        world.tenant(0, in: "A")
        fill(&world)
        return world.ranking("2020-12")["A"].flags
    }

    @Test("A sound building carries none")
    func sound() {
        #expect(flags(isKey: true) { $0.receipt(0, "2020-12", 300_000_000, 105_000_000) }.isEmpty)
    }

    @Test("Goals missed, in the order of the cases")
    func goals() {
        #expect(flags(isKey: true) == [.inPlaceBelowGoal, .perM2BelowGoal])
    }

    @Test("No area, no tenants")
    func nothingToDivideBy() {
        #expect(flags(area: nil) { $0.receipt(0, "2020-12", 1) } == [.noArea])
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 100)
        #expect(world.ranking("2020-12")["A"].flags == [.noTenants])
    }

    @Test("Refunds beyond what came in")
    func negative() {
        #expect(flags { $0.receipt(0, "2020-12", -1) } == [.inPlaceBelowGoal, .negativeTax])
    }

    @Test("More 区级 than 全口径; a smaller refund of 区级 than of 全口径 is no such thing")
    func districtOverTotal() {
        #expect(flags { $0.receipt(0, "2020-12", 5, 6) } == [.districtTaxOverTotal])
        #expect(flags { $0.receipt(0, "2020-12", 5, 5) }.isEmpty)
        #expect(flags { $0.receipt(0, "2020-12", -9, -2) } == [.inPlaceBelowGoal, .negativeTax])
    }

    @Test("Months not loaded, behind the tax and behind the rate")
    func incomplete() {
        #expect(flags(loaded: "2020-02...2020-12") == [.windowIncomplete, .inPlaceIncomplete])
        #expect(flags(loaded: "2018-01...2018-12").isEmpty)
    }
}
