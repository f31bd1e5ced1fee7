import BuildingEconomy
import Foundation
import Ledger
import Outcomes
import Reports
import Testing
import Workspace

@Suite("What a workspace answers becomes a report")
struct OutcomesTests {
    private func text(_ report: Report) -> String { TerminalReport(report, style: .plain).text }

    @Test("The reconciliation names whose tax no building got")
    func check() throws {
        let scratch = try ScratchLedger()
        let report = CheckReport(try scratch.workspace.check())
        #expect(report.isProven)
        #expect(text(report.report()).contains("过路公司"))
    }

    @Test("A figure taken apart names its companies, and the file and row of each receipt")
    func explain() throws {
        var question = RankingQuestion()
        question.metric = .totalTax
        let scratch = try ScratchLedger()
        let outcome = try scratch.workspace.explain(.building("B01"), question, withRows: true)
        let shown = text(ExplainReport(outcome, depth: .rows, subject: "B01", profile: .internal).report)
        #expect(shown.contains("北京甲科技有限公司") && shown.contains("x.csv"))
    }

    @Test("A building's file, the gap, the warnings and the contradictions name companies as the roster does")
    func companies() throws {
        let scratch = try ScratchLedger()
        let workspace = scratch.workspace
        defer { withExtendedLifetime(scratch) {} }
        #expect(text(ShowReport(try workspace.file(of: "B01", RankingQuestion())).report).contains("北京甲科技有限公司"))
        let gap = GapReport(try workspace.gap(GapQuestion()), profile: .internal)
        #expect(text(gap.report()).contains("北京丙咨询有限公司"))
        let meeting = GapReport(try workspace.gap(GapQuestion()), profile: .meeting)
        #expect(gap.showsAmounts && !meeting.showsAmounts)
        _ = try workspace.note("整层改造", on: "B01", origin: ScratchLedger.origin)
        let flags = FlagsReport(try workspace.watch(WatchQuestion()), profile: .internal)
        #expect(text(flags.report).contains("整层改造"))
        try scratch.import(["y.csv": "统一社会信用代码,企业名称,楼宇编号,入驻日期\n91A,北京甲某科技有限公司,B01,2019-01-01\n"])
        let conflicts = ConflictsReport(try workspace.conflicts(ConflictQuestion()), profile: .internal)
        #expect(text(conflicts.report).contains("甲"))
    }

    @Test("The history tells what a note says to the office only")
    func history() throws {
        let scratch = try ScratchLedger()
        _ = try scratch.workspace.note("税收少了三千万", on: "B01", origin: ScratchLedger.origin)
        let batches = try scratch.workspace.ledger.read { try $0.history() }
        #expect(text(HistoryReport(batches, profile: .internal).report).contains("税收少了三千万"))
        #expect(!text(HistoryReport(batches, profile: .meeting).report).contains("税收少了三千万"))
        #expect(HistoryReport.Entry(batches[0], for: .public).counts == "新增 6，更新 0，未变 0，拒绝 0，跳过 0")
    }

    @Test("Undo is told row by row; on trial without a batch of its own")
    func undo() throws {
        let scratch = try ScratchLedger()
        let trial = try scratch.workspace.undo(1, isDryRun: true, origin: ScratchLedger.origin)
        let report = UndoReport(trial, title: "撤销", isDryRun: true)
        #expect(text(report.report).contains("x.csv"))
        #expect(String(decoding: report.json.bytes, as: UTF8.self).contains("\"batch\": null"))
    }

    @Test("The month's report, the file's health and the log of internal files come from the same answers")
    func month() throws {
        let scratch = try ScratchLedger()
        let facts = try scratch.workspace.monthFacts(RankingQuestion())
        #expect(MonthReport(facts, scratch.workspace).period.contains("2020年12月"))
        #expect(IntegrityReport(try Workspace.integrity(in: scratch.folder, mends: false)).isWhole)
        try scratch.workspace.registerInternalFile(
            [1, 2], name: "排名.csv", command: "rank", origin: ScratchLedger.origin)
        let files = try scratch.workspace.ledger.read { try $0.internalFiles() }
        #expect(text(InternalFilesReport(files).report).contains("排名.csv"))
    }

    @Test("Rejected rows lie beside a text as text, ready to be mended")
    func rejects() throws {
        let scratch = try ScratchLedger()
        let outcome = try scratch.import(
            ["z.csv": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n91A,甲,2020-11,x\n91C,丙,2020-11,5\n"], allowsRejects: true,
            RejectedRows.write)
        let path = try #require(outcome.files[0].rejectsPath)
        #expect(path.hasSuffix("z.csv.rejects.csv"))
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("91A"))
    }
}
