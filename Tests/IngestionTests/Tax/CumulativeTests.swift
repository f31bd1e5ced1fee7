import BuildingEconomy
import Ingestion
import Spreadsheets
import Testing

struct CumulativeTests {
    private let april = Month(yyyymm: 202004)!

    @Test("本期 beside 累计: 累计 is not read")
    func both() throws {
        var desk = Desk()
        let result = try desk.read("企业名称,入库月份,本期税收(元),累计税收(元)\n甲,2020-04,1,4\n")
        #expect(result.receipts.map(\.total) == [100])
        #expect(result.layout?.ignored.map(\.reason) == [.cumulative])
        #expect(result.layout?.isCumulative == false)
    }

    @Test(
        "A cumulative table is turned into its month against what is loaded; a decrease is a refund",
        arguments: [
            ("2020年4月税收累计,\n企业名称,全口径税收(元)\n", false), ("2020年1-4月税收,\n企业名称,全口径税收(元)\n", false),
            ("2020年4月税收,\n企业名称,本年累计全口径税收(元)\n", false), ("2020年4月税收,\n企业名称,全口径税收(元)\n", true),
        ])
    func converted(head: String, isStated: Bool) throws {
        var desk = Desk()
        desk.options.isCumulative = isStated
        desk.loadedBefore = LoadedBefore(
            missingMonths: { _, _ in [] }, amount: { identity, _, _, _, _ in identity == 1 ? 700 : 1000 })
        let result = try desk.read(head + "甲,10\n乙,9\n")
        #expect(result.receipts.map(\.total) == [300, -100])
        #expect(result.receipts.map(\.month) == [202004, 202004])
        #expect(result.finding(.cumulativeDecrease)?.problem == .cumulativeDecrease(count: 1))
        #expect(result.layout?.isCumulative == true)
    }

    @Test("Without the year's earlier months a cumulative table is an error that names them")
    func missing() throws {
        var desk = Desk()
        let result = try desk.read("2020年4月税收累计,\n企业名称,全口径税收(元)\n甲,10\n")
        let months = [202001, 202002, 202003].map { Month(yyyymm: $0)! }
        #expect(result.finding(.cumulativeNeedsEarlier)?.problem == .cumulativeNeedsEarlier(missing: months))
        #expect(result.receipts.isEmpty)
    }

    @Test("The cumulative table of January is January's")
    func january() throws {
        var desk = Desk()
        let result = try desk.read("2020年1月税收累计,\n企业名称,全口径税收(元)\n甲,10\n")
        #expect(result.receipts.map(\.total) == [1000])
    }

    @Test("Cumulative months across are differences within the row; a blank month leaves its share to the next")
    func across() throws {
        var desk = Desk()
        let result = try desk.read(
            "2020年分楼宇税收（地税当年累计数）,,,,\n企业名称(单位：元),一月,二月,三月,四月\n甲,1,3,,2\n")
        #expect(result.receipts.map(\.month) == [202001, 202002, 202004])
        #expect(result.receipts.map(\.total) == [100, 200, -100])
    }

    @Test("What the earlier months came to is remembered a taxpayer, under whatever name, over all kinds and buildings")
    func yearToDate() throws {
        var desk = Desk()
        _ = try desk.read(register)
        var year = YearToDate()
        for (month, rows) in [
            (1, "\(codeA),甲公司,增值税,B01,5\n\(codeA),甲公司,房产税,,2\n"), (2, "\(codeA),甲新公司,增值税,B02,1\n,乙公司,,,4\n"),
        ] {
            desk.options.month = Month(year: 2020, month: month)
            let head = "税号,纳税人名称,税种,楼宇编号,全口径税收(元)\n"
            let spreadsheet = try Spreadsheet.open(bytes: Array((head + rows).utf8), name: "a.csv")
            let layout = try #require(
                SheetLayout.recognise(spreadsheet, sheet: 0, file: "a.csv", options: desk.options, policy: .plan).layout
            )
            var blocks: [ReceiptStatements] = []
            _ = try TaxReader(layout: layout, file: "a.csv", options: desk.options).read(
                spreadsheet, sheet: 0, taxpayers: &desk.taxpayers, buildings: desk.buildings, taxKinds: &desk.taxKinds
            ) {
                blocks.append($0)
                return true
            }
            for block in blocks { year.add(block, of: desk.taxpayers) }
        }
        desk.options.month = nil
        desk.loadedBefore = year.loadedBefore
        let march = try desk.read("2020年3月税收累计,,\n税号,纳税人名称,全口径税收(元)\n\(codeA),甲又名公司,10\n,乙公司,3\n,丙公司,1\n")
        #expect(march.receipts.map(\.total) == [200, -100, 100])
        year.remove(Month(yyyymm: 202002)!, at: .total)
        desk.loadedBefore = year.loadedBefore
        let again = try desk.read("2020年3月税收累计,\n纳税人名称,全口径税收(元)\n甲,10\n")
        #expect(
            again.finding(.cumulativeNeedsEarlier)?.problem
                == .cumulativeNeedsEarlier(missing: [Month(yyyymm: 202002)!]))
    }
}
