import Analytics
import BuildingEconomy
import Ingestion
import Ledger
import Testing

@testable import Workspace

@Suite("A roster that is a full list")
struct ImportAftermathTests {
    private let day = Day(year: 2020, month: 12, day: 31)!
    private let full = """
        统一社会信用代码,企业名称,楼宇编号,房间号,入驻日期
        91A,北京甲科技集团有限公司,B01,101,2019-01-01
        91C,北京丙咨询有限公司,B01,305,2020-12-15
        91D,丁公司,B02,9,2020-12-15
        """

    @Test("It tells who joined, left, was renamed and moved, and ends the stays it lacks the day before")
    func difference() throws {
        let scratch = try ScratchFolder()
        let outcome = try scratch.import(["f.csv": full]) { $0.completeOn = day }
        let changes = try #require(outcome.rosterDifference)
        #expect(changes.joined.map(\.name) == ["丁公司"])
        #expect(changes.left.map(\.name) == ["乙文化传媒"])
        #expect(changes.renamed.map(\.formerName) == ["北京甲科技有限公司"])
        #expect(changes.moved.map { $0.before + $0.after } == [["B02 202", "B01 305"]])
        #expect(changes.closed == 2)
        #expect(
            try scratch.stays() == [
                "北京甲科技集团有限公司 B01 101", "乙文化传媒 B02 201 → 2020-12-30?", "北京丙咨询有限公司 B02 202 → 2020-12-30?",
                "北京丙咨询有限公司 B01 305", "丁公司 B02 9",
            ])
        _ = try scratch.workspace.undo(try #require(outcome.batch), origin: .test)
        #expect(try scratch.stays() == ["北京甲科技有限公司 B01 101", "乙文化传媒 B02 201", "北京丙咨询有限公司 B02 202"])
    }

    @Test("A stay that a later roster names again had not ended; a stated end takes the estimate's place")
    func estimates() throws {
        let scratch = try ScratchFolder()
        try scratch.import(["f.csv": full]) { $0.completeOn = day }
        try scratch.import(["back.csv": "企业名称,楼宇编号,房间号\n乙文化传媒,B02,201\n"])
        try scratch.import([
            "end.csv": "统一社会信用代码,企业名称,楼宇编号,房间号,迁出日期\n91C,北京丙咨询有限公司,B02,202,2020-12-10\n"
        ])
        #expect(try scratch.stays()[1...2] == ["乙文化传媒 B02 201", "北京丙咨询有限公司 B02 202 → 2020-12-10"])
    }

    @Test("A dry run shows the difference and changes nothing; a roster with an error ends no stay")
    func nothingStored() throws {
        let scratch = try ScratchFolder()
        let before = try scratch.stays()
        let tried = try scratch.import(["f.csv": full]) { request in
            (request.completeOn, request.isDryRun) = (day, true)
        }
        #expect(tried.rosterDifference?.closed == 2)
        let broken = try scratch.import(["g.csv": full.replacing("B02,9", with: "没有的楼,9")]) { request in
            (request.completeOn, request.allowsRejects) = (day, true)
        }
        #expect(!broken.isAccepted)
        #expect(try scratch.stays() == before)
        #expect(throws: NoRoster.self) { try scratch.import(["x2.csv": ScratchFolder.tax]) { $0.completeOn = day } }
    }

    @Test("Without rooms on the roster, a company that is listed in a building keeps its rooms there")
    func withoutRooms() throws {
        let scratch = try ScratchFolder()
        let roster = "统一社会信用代码,企业名称,楼宇编号\n91A,北京甲科技有限公司,B01\n,乙文化传媒,B02\n"
        let changes = try #require(try scratch.import(["f.csv": roster]) { $0.completeOn = day }.rosterDifference)
        #expect(changes.moved.isEmpty)
        #expect(changes.left.map(\.name) == ["北京丙咨询有限公司"])
        #expect(changes.closed == 1)
    }

    @Test("Names of buildings that rejected rows name are kept, and proposed with the command that accepts them")
    func unknownBuildings() throws {
        let scratch = try ScratchFolder()
        let roster = "统一社会信用代码,企业名称,楼宇\n91X,戊公司,A栋\n91Y,己公司,B02\n"
        let refused = try scratch.import(["n.csv": roster])
        #expect(refused.suggestions.map(\.name) == ["A栋"])
        #expect(try scratch.workspace.suggestions().map(\.subject) == [.receiptsWithoutTenancy])
        try scratch.import(["n.csv": roster]) { $0.allowsRejects = true }
        let kept = try #require(try scratch.workspace.suggestions().last)
        #expect(kept.subject == .unknownBuilding)
        #expect(kept.candidates.first?.command == "louyu alias \"A栋\" B01")
        _ = try scratch.workspace.addAlias("A栋", meaning: "B01", origin: .test)
        #expect(try scratch.workspace.suggestions().map(\.subject) == [.receiptsWithoutTenancy])
    }
}
