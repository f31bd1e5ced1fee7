import BuildingEconomy
import Testing

@Suite("A target of the plan")
struct GoalTests {
    @Test("It may have no baseline")
    func baseline() {
        let goal = Goal(metric: .inPlaceRate, target: Ratio(85, over: 1)!, year: 2025, set: .all)
        #expect(goal.baseline == nil)
        #expect(Goal.BuildingSet.allCases.map(\.rawValue) == ["all", "key"])
    }
}
