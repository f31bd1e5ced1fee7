import BuildingEconomy
import Testing

@Suite("What 机构类型 means for the in-place rate")
struct OrganisationKindTests {
    @Test(
        "Offices, authorities, societies and branches without own accounts do not file",
        arguments: [
            "办事处", "代表处", "外国企业代表处", "机关", "国家机关", "社会团体", "非独立核算分支机构",
        ])
    func out(text: String) {
        #expect(OrganisationKind(normalised: text) == .doesNotFile)
    }

    @Test("Everything else files, and a blank counts as 法人", arguments: ["法人", "分公司", "个体户", "独立核算分支机构", "", nil])
    func files(text: String?) {
        #expect(OrganisationKind(normalised: text) == .filesOwnTax)
    }
}
