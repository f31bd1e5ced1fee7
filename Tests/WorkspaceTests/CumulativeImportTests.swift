import Analytics
import BuildingEconomy
import Testing

@testable import Workspace

@Suite("Cumulative tables are turned into months against what is loaded")
struct CumulativeImportTests {
    private let register = "楼宇编号,楼宇名称,建筑面积(㎡)\nB1,甲楼,20000\n"
    /// Fen of one month in the buildings.
    private func totalTax(_ scratch: ScratchFolder, of month: String) throws -> Int64? {
        var question = RankingQuestion()
        question.month = Month(text: month)
        question.window = .month
        return try scratch.workspace.ranking(question).totals.assessment.tax.total.amount?.fen
    }

    private let roster = "统一社会信用代码,企业名称,楼宇编号\n,甲公司,B1\n"

    @Test("March beside January to February in the ledger; a decrease is a refund")
    func convertsAgainstTheLedger() throws {
        let scratch = try ScratchFolder(isFilled: false)
        try scratch.import([
            "b.csv": register, "t.csv": roster,
            "1月.csv": "纳税人名称,入库月份,全口径税收(元)\n甲公司,2020-01,100.00\n",
            "2月.csv": "纳税人名称,入库月份,全口径税收(元)\n甲公司,2020-02,50.00\n",
        ])
        try scratch.import(["2020年1-3月累计.csv": "纳税人名称,全口径税收累计(元)\n甲公司,120.00\n"])
        #expect(try totalTax(scratch, of: "2020-03") == -3000)
    }

    @Test("Two cumulative tables in one command, whatever their order")
    func convertsInTheOrderOfMonths() throws {
        let scratch = try ScratchFolder(isFilled: false)
        try scratch.import([
            "b.csv": register, "t.csv": roster,
            "2020年1-2月累计.csv": "纳税人名称,全口径税收累计(元)\n甲公司,150.00\n",
            "2020年1月.csv": "纳税人名称,全口径税收(元)\n甲公司,100.00\n",
        ])
        #expect(try totalTax(scratch, of: "2020-02") == 5000)
    }
}
