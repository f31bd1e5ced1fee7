import BuildingEconomy
import Testing

@testable import Analytics

@Suite("The in-place rate and its relatives")
struct TenantFiguresTests {
    private func figures(
        of counted: Int, paying: Int?, unknown: Int = 0, registered: Int = 0, isComplete: Bool = true,
        goal: Ratio? = Ratio(85, over: 100)
    ) -> TenantFigures {
        TenantFigures(
            counted: counted, notCounted: 0, paying: paying, unknown: unknown, registered: registered,
            isComplete: isComplete, goal: goal)
    }

    @Test("The rate is n over N, its band reaches to n and the unknown over N")
    func band() {
        let figures = figures(of: 120, paying: 100, unknown: 1, registered: 108)
        #expect(figures.inPlaceRate?.percentText == "83.33")
        #expect(figures.inPlaceRateWithUnknown?.percentText == "84.17")
        #expect(figures.registeredRate?.percentText == "90.00")
    }

    @Test(
        "To the goal it takes the goal's share of N, rounded up, less n, and never less than none",
        arguments: [(120, 100, 2), (3832, 3000, 258), (20, 17, 0), (20, 20, 0), (1, 0, 1)])
    func toGoal(counted: Int, paying: Int, expected: Int) {
        let figures = figures(of: counted, paying: paying)
        #expect(figures.toGoal == expected)
        #expect(figures.meetsGoal == (expected == 0))
    }

    @Test("A rate a hair under the goal does not meet it, though it prints like it")
    func exactVerdict() {
        let figures = figures(of: 100_000, paying: 84_999)
        #expect(figures.inPlaceRate?.percentText == "85.00")
        #expect(figures.meetsGoal == false)
    }

    @Test("Without tenants there is no rate and nothing that follows from one")
    func nobody() {
        let figures = figures(of: 0, paying: 0)
        #expect(figures.inPlaceRate == nil)
        #expect(figures.registeredRate == nil)
        #expect(figures.toGoal == nil)
        #expect(figures.meetsGoal == nil)
    }

    @Test("With a month missing the rate is shown, but neither verdict nor distance")
    func incomplete() {
        let figures = figures(of: 10, paying: 5, isComplete: false)
        #expect(figures.inPlaceRate?.percentText == "50.00")
        #expect(figures.toGoal == nil)
        #expect(figures.meetsGoal == nil)
    }

    @Test("With nothing loaded, who pays is not known: there is no rate")
    func nothingLoaded() {
        let figures = figures(of: 10, paying: nil, registered: 4, isComplete: false)
        #expect(figures.inPlaceRate == nil)
        #expect(figures.inPlaceRateWithUnknown == nil)
        #expect(figures.registeredRate?.percentText == "40.00")
    }

    @Test("Without a goal there is no verdict")
    func noGoal() {
        #expect(figures(of: 10, paying: 5, goal: nil).toGoal == nil)
        #expect(figures(of: 10, paying: 5, goal: nil).meetsGoal == nil)
    }
}
