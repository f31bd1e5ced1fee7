import Analytics
import BuildingEconomy
import Ledger
import Testing

@testable import Workspace

@Suite("A building's file from the ledger")
struct BuildingFilesTests {
    /// The sample ledger with the same month a year earlier.
    private func scratch() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        try scratch.import([
            "y.csv": ScratchFolder.tax.replacing("2020-12", with: "2019-12").replacing(",50,", with: ",20,")
        ])
        return scratch
    }

    private func split(_ scratch: ScratchFolder, asOf batch: Int? = nil) throws -> [Int64] {
        var question = RankingQuestion()
        question.window = .month
        question.month = Month(year: 2020, month: 12)
        question.asOf = batch
        let split = try #require(try scratch.workspace.file(of: "A座", question).file.growth.total)
        return [split.taxChange.fen, split.oneOff.fen]
    }

    @Test("土地增值税 is one-off by default, other kinds by the policy, under any of their names")
    func kinds() throws {
        let scratch = try scratch()
        #expect(try split(scratch) == [0, 3_000])
        try scratch.setPolicy("oneOffTaxKinds: []\n")
        #expect(try split(scratch) == [3_000, 0])
        try scratch.setPolicy("oneOffTaxKinds: [国内增值税, 土增税]\n")
        #expect(scratch.workspace.policy.oneOffTaxKinds == ["增值税", "土地增值税"])
        #expect(try split(scratch) == [0, 3_000])
    }

    @Test("A receipt marked by hand is one-off from its batch on, until the mark is taken back")
    func marks() throws {
        let scratch = try scratch()
        try scratch.setPolicy("oneOffTaxKinds: []\n")
        var request = CorrectionRequest(
            .receipts("91A", month: Month(year: 2020, month: 12), taxKind: "土地增值税", row: nil), why: "清算")
        request.values[.oneOff] = .flag(true)
        let batch = try scratch.workspace.correct(request, origin: .test).batch
        #expect(try split(scratch) == [-2_000, 5_000])
        #expect(try split(scratch, asOf: batch - 1) == [3_000, 0])
        _ = try scratch.workspace.undo(batch, origin: .test)
        #expect(try split(scratch) == [3_000, 0])
    }

    @Test("A list of kinds that is none is told with its line")
    func refusals() throws {
        let scratch = try ScratchFolder()
        #expect(throws: PolicyError.self) { try scratch.setPolicy("oneOffTaxKinds: 土地增值税\n") }
        #expect(throws: PolicyError.self) { try scratch.setPolicy("oneOffTaxKinds: [-]\n") }
    }

    @Test("The roster's industries are the file's")
    func industries() throws {
        let scratch = try ScratchFolder()
        try scratch.import(["t2.csv": "统一社会信用代码,企业名称,楼宇编号,房间号,行业\n91A,北京甲科技有限公司,B01,101,软件信息\n"])
        let file = try scratch.workspace.file(of: "B01", RankingQuestion())
        #expect(file.file.industries.themeName == "软件信息")
        #expect(file.file.largest.map { file.taxpayers[$0.taxpayer]?.name } == ["北京甲科技有限公司"])
        #expect(throws: NoSuchBuilding.self) { try scratch.workspace.file(of: "B99", RankingQuestion()) }
    }
}
