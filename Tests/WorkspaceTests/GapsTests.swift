import Analytics
import BuildingEconomy
import Testing

@testable import Workspace

@Suite("The gap from a ledger")
struct GapsTests {
    private static let roster = """
        统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),行业,注册地,在地纳税
        91A,甲,B01,101,100,软件,东城区,是
        91B,乙,B01,102,100,软件,东城区,是
        91C,丙,B01,103,100,软件,东城区,是
        91D,丁,B01,104,150,软件,朝阳区,否
        """

    private static func tax(_ months: ClosedRange<Int>) -> String {
        "统一社会信用代码,纳税人名称,入库月份,全口径税收(元),区级税收(元)\n"
            + months.flatMap { month in
                ["91A,甲", "91B,乙", "91C,丙"].map { "\($0),2020-\(month < 10 ? "0" : "")\(month),400,100" }
            }.joined(separator: "\n") + "\n"
    }

    private func folder(_ months: ClosedRange<Int> = 1...12) throws -> ScratchFolder {
        let scratch = try ScratchFolder(isFilled: false)
        try scratch.import(["b.csv": ScratchFolder.register, "t.csv": Self.roster, "x.csv": Self.tax(months)])
        return scratch
    }

    private func question(_ building: String? = "B01", asOf: Int? = nil) -> GapQuestion {
        var question = GapQuestion()
        (question.building, question.asOf) = (building, asOf)
        return question
    }

    @Test("Whom to visit, with name, room and industry, and what peers bring")
    func visits() throws {
        let scratch = try folder()
        let outcome = try scratch.workspace.gap(question())
        #expect(outcome.gap.tenants.toGoal == 1)
        let visit = try #require(outcome.gap.visits.first)
        #expect(outcome.taxpayers[visit.taxpayer]?.name == "丁")
        #expect(outcome.rooms[visit.tenancies[0]] == "104")
        #expect(outcome.industries[Int(visit.industry)] == "软件")
        #expect(visit.visitClass == .paysElsewhere)
        #expect(visit.potential == .district(Money(fen: 180_000)))
        #expect(try scratch.workspace.gap(question(nil)).gap.members.count == 2)
    }

    @Test("As of a batch: a corrected mark, another goal and another roster are not known before they were stored")
    func asOf() throws {
        let scratch = try folder()
        try scratch.setPolicy("goals: [{metric: inPlaceRate, target: 50, year: 2025}]\n")
        try scratch.import(["t2.csv": "统一社会信用代码,企业名称,楼宇编号,房间号\n91E,戊,B01,105\n"])
        #expect(try scratch.workspace.gap(question()).gap.visits.count == 2)
        #expect(try scratch.workspace.gap(question()).gap.tenants.toGoal == 0)
        let before = try scratch.workspace.gap(question(asOf: 1)).gap
        #expect(before.visits.count == 1)
        #expect(before.tenants.toGoal == 1)
        #expect(before.batch == 1)
    }

    @Test("Months missing: no fewest; no month at all, or no such building: an error")
    func incomplete() throws {
        let (empty, partial) = (try ScratchFolder(isFilled: false), try folder(2...12))
        #expect(try partial.workspace.gap(question()).gap.visitsToGoal == nil)
        #expect(throws: NoMonthLoaded.self) { try empty.workspace.gap(GapQuestion()) }
        #expect(throws: NoSuchBuilding.self) { try partial.workspace.gap(question("没有")) }
    }
}
