import BuildingEconomy
import Testing

@Suite("The plan's policy")
struct DefaultPolicyTests {
    @Test("The plan's goals are 85 % and, for key buildings, 1050 yuan per ㎡ from 855")
    func plan() {
        let plan = Policy.plan
        #expect(plan.inPlaceGoal == Ratio(85, over: 100))
        #expect(plan.perM2Goal?.yuanPerSquareMetreText == "1050.00")
        let perM2 = plan.goals.first { $0.metric == .districtTaxPerM2 }
        #expect(perM2?.set == .key)
        #expect(perM2?.baseline == Ratio(855, over: 1))
        #expect(plan.goals.allSatisfy { $0.year == 2025 })
    }
}
