import Analytics
import BuildingEconomy
import Ingestion
import Ledger
import Testing

@testable import Workspace

@Suite("Proposals for what stays unmatched")
struct SuggestingTests {
    @Test("A taxpayer without a tenancy is proposed the tenants with the most similar names, and nothing is merged")
    func companies() throws {
        let scratch = try ScratchFolder()
        let suggestions = try scratch.workspace.suggestions()
        #expect(suggestions.map(\.name) == ["北京乙文化传媒有限公司"])
        #expect(
            suggestions.first?.candidates.map { "\($0.score) \($0.command)" }
                == ["95 louyu alias \"乙文化传媒\" \"北京乙文化传媒有限公司\""])
        #expect(try scratch.tax()["unmatched"] == "3.00")
    }

    @Test("Two readable codes are never one company: the command gives the receipts a building")
    func twoCodes() throws {
        let scratch = try ScratchFolder()
        try scratch.import(["y.csv": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n91Z,丙咨询有限公司,2020-11,7\n"])
        let suggestion = try #require(try scratch.workspace.suggestions().first { $0.code == "91Z" })
        #expect(
            suggestion.candidates.first?.command.hasPrefix("louyu correct receipt 91Z --building B02 --why ") == true)
    }

    @Test("Two readable codes whose names are merely alike are not proposed as one company")
    func twoCodesAndNames() throws {
        let scratch = try ScratchFolder()
        try scratch.import(["y.csv": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n91Z,北京丙咨讯有限公司,2020-11,7\n"])
        #expect(try scratch.workspace.suggestions().allSatisfy { $0.code != "91Z" })
    }

    @Test("A name that two companies have is proposed both codes, and the alias to one of them decides")
    func ambiguousNames() throws {
        let scratch = try ScratchFolder(isFilled: false)
        let (one, other) = ("91110101MA00000017", "91110101MA0000005W")
        try scratch.import([
            "b.csv": ScratchFolder.register,
            "t.csv": "统一社会信用代码,企业名称,楼宇编号\n\(one),同名公司,B01\n\(other),同名公司,B02\n",
            "x.csv": "纳税人名称,入库月份,全口径税收(元)\n同名公司,2020-12,7\n",
        ])
        #expect(try scratch.tax()["unmatched"] == "7.00")
        let suggestion = try #require(try scratch.workspace.suggestions().first { $0.subject == .ambiguousName })
        #expect(
            suggestion.candidates.map(\.command) == ["louyu alias \"同名公司\" \(one)", "louyu alias \"同名公司\" \(other)"])
        _ = try scratch.workspace.addAlias("同名公司", meaning: other, origin: .test)
        #expect(try scratch.tax() == ["B01": "0.00", "B02": "7.00", "unmatched": "0.00", "left": "0.00"])
    }

    @Test(
        "A word that a shell would read otherwise is quoted",
        arguments: [
            ("B01", "B01"), ("甲座", "\"甲座\""), ("A\"B$`\\", "\"A\\\"B\\$\\`\\\\\""), ("", "\"\""), ("-x", "\"-x\""),
        ])
    func quoting(text: String, word: String) {
        #expect(ShellWord.quoted(text) == word)
    }
}
