import BuildingEconomy
import Ingestion
import Testing

struct TaxMonthTests {
    @Test(
        "Every usual way to write a month is read",
        arguments: [
            "2020-12", "2020-12-31", "202012", "20201231", "2020.12", "2020年12月", "2020/12/5", "2020/12/5 0:00:00",
            "2020年12月31日", "２０２０年１２月", "2020 年 12 月", "44196", "2020年十二月", "20/12",
        ])
    func forms(text: String) throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n甲,\(text),1\n")
        #expect(result.receipts.map(\.month) == [202012])
        #expect(result.findings.isEmpty)
    }

    @Test("What is no month is an error of its row", arguments: ["2020-13", "十三月", "2020", "1-6月", "去年", "2020-12-32"])
    func bad(text: String) throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n甲,\(text),1\n")
        #expect(result.codes == ["badMonth"])
        #expect(result.finding(.badMonth)?.place.cell == "B2")
    }

    @Test("入库月份 goes before 税款所属期, in whatever order they stand")
    func receiptMonth() throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,税款所属期,入库月份,全口径税收(元)\n甲,2020-11,2020-12,1\n")
        #expect(result.receipts.map(\.month) == [202012])
        #expect(result.layout?.ignored.map(\.reason) == [.taxPeriod])
    }

    @Test("--month is the month of every row, and a row of another month is an error")
    func option() throws {
        var desk = Desk()
        desk.options.month = Month(yyyymm: 202012)
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n甲,,1\n乙,2020-12,2\n丙,2020-11,3\n")
        #expect(result.receipts.map(\.month) == [202012, 202012])
        #expect(result.codes == ["monthOutside"])
        #expect(result.finding(.monthOutside)?.place.cell == "B4")
    }

    @Test(
        "Without a column the month comes from the title, then from the file's name, and is said",
        arguments: [
            ("东城园2020年12月税收,\n", "a.csv", DecisionSource.title), ("", "税收202012.csv", .fileName),
            ("", "2020-12 税收.csv", .fileName), ("", "/srv/2019/税收2020年12月.csv", .fileName),
            ("", "tax_2020.12_v2.csv", .fileName), ("2020年12月税收,\n", "202011.csv", .title),
        ])
    func fromTitleOrName(title: String, name: String, source: DecisionSource) throws {
        var desk = Desk()
        let result = try desk.read(title + "纳税人名称,全口径税收(元)\n甲,1\n", name: name)
        #expect(result.receipts.map(\.month) == [202012])
        #expect(result.layout?.month == Decided(Month(yyyymm: 202012)!, from: source))
        #expect(result.codes == ["monthFrom"])
    }

    @Test(
        "No month anywhere is an error that names the option",
        arguments: ["税收.csv", "导出20210105.csv", "2020-11至2020-12与2021-03.csv"])
    func none(name: String) throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,全口径税收(元)\n甲,1\n", name: name)
        #expect(result.codes == ["noMonth"])
        #expect(result.findings.first?.sentence.contains("--month") == true)
        #expect(result.layout == nil)
    }

    @Test("A title that contradicts --month is an error")
    func contradiction() throws {
        var desk = Desk()
        desk.options.month = Month(yyyymm: 202011)
        let result = try desk.read("2020年12月税收,\n纳税人名称,全口径税收(元)\n甲,1\n")
        #expect(result.codes == ["monthContradiction"])
    }

    @Test(
        "2020.1 is settled by its neighbours",
        arguments: [
            ("2020.1 2020.2 2020.3", Int32(202001)), ("2020.9 2020.1 2020.11", 202010), ("2020.01 2020.1", 202010),
            ("2020.10 2020.1", 202001),
        ])
    func pointOne(column: String, expected: Int32) throws {
        let months = column.split(separator: " ")
        var desk = Desk()
        let rows = months.map { "甲,\($0),1" }.joined(separator: "\n")
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n" + rows)
        #expect(result.findings.isEmpty)
        let position = months.firstIndex(of: "2020.1")!
        #expect(result.receipts[position].month == expected)
    }

    @Test("2020.1 alone is asked about, and --month answers")
    func pointOneAlone() throws {
        var desk = Desk()
        let text = "纳税人名称,入库月份,全口径税收(元)\n甲,2020.1,1\n"
        #expect(try desk.read(text).codes == ["ambiguousMonth"])
        desk.options.month = Month(yyyymm: 202010)
        #expect(try desk.read(text).receipts.map(\.month) == [202010])
    }
}
