import Analytics
import BuildingEconomy
import Ingestion
import Ledger
import Testing

@testable import Workspace

@Suite("Two rosters compared without storing")
struct RosterDiffingTests {
    private let later = """
        统一社会信用代码,企业名称,楼宇,房间号
        91A,北京甲科技集团有限公司,A座,101
        91B,北京乙文化传媒有限公司,B02,201
        91D,丁公司,不在台账的楼,1
        """

    private func compare(_ scratch: ScratchFolder, _ workspace: Workspace?) throws -> RosterDiffOutcome {
        try RosterDiff.compare(
            scratch.write(ScratchFolder.roster, "one.csv"), scratch.write(later, "two.csv"),
            request: ImportRequest(files: [], origin: .test), workspace: workspace)
    }

    @Test("Buildings are known by register and alias, companies by code and alias; nothing is stored")
    func withLedger() throws {
        let scratch = try ScratchFolder()
        _ = try scratch.workspace.addAlias("乙文化传媒", meaning: "北京乙文化传媒有限公司", origin: .test)
        let batches = try scratch.workspace.ledger.read { try $0.history().count }
        let changes = try #require(try compare(scratch, scratch.workspace).difference)
        #expect(changes.joined.map(\.name) == ["丁公司"])
        #expect(changes.left.map(\.name) == ["北京丙咨询有限公司"])
        #expect(changes.renamed.map(\.name) == ["北京甲科技集团有限公司"])
        #expect(changes.moved.isEmpty)
        #expect(try scratch.workspace.ledger.read { try $0.history().count } == batches)
    }

    @Test("Without a workspace, buildings are what the files call them")
    func withoutLedger() throws {
        let changes = try #require(try compare(try ScratchFolder(isFilled: false), nil).difference)
        #expect(changes.moved.map { $0.before + $0.after } == [["B01 101", "A座 101"]])
        #expect(changes.joined.map(\.name) == ["北京乙文化传媒有限公司", "丁公司"])
    }

    @Test("A file that is no roster is said to be none")
    func noRoster() throws {
        let scratch = try ScratchFolder(isFilled: false)
        let outcome = try RosterDiff.compare(
            scratch.write(ScratchFolder.roster, "one.csv"), scratch.write("甲,乙\n1,2\n", "two.csv"),
            request: ImportRequest(files: [], origin: .test), workspace: nil)
        #expect(outcome.difference == nil)
        #expect(outcome.findings.contains { $0.severity == .error })
    }
}
