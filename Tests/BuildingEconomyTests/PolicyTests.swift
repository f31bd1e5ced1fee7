import BuildingEconomy
import Testing

@Suite("The rules a workspace computes by")
struct PolicyTests {
    @Test("Without goals there is nothing to reach")
    func noGoals() {
        let policy = Policy(district: "东城区")
        #expect(policy.inPlaceGoal == nil)
        #expect(policy.perM2Goal == nil)
        #expect(policy.areaBasis == .gross)
        #expect(policy.inPlaceBasis == .receipts)
        #expect(policy.window == .ttm)
    }

    @Test(
        "是, 本区, the district's name and an address that contains it are here",
        arguments: [
            "是", "本区", "东城区", "东城", "北京市东城区东直门内大街1号",
        ])
    func here(text: String) {
        #expect(Policy.plan.meansThisDistrict(normalised: text))
    }

    @Test("Anything else is elsewhere", arguments: ["否", "不是", "非本区", "朝阳区", "北京市朝阳区", "", "东"])
    func elsewhere(text: String) {
        #expect(!Policy.plan.meansThisDistrict(normalised: text))
    }
}
