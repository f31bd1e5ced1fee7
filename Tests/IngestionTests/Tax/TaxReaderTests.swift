import BuildingEconomy
import Ingestion
import Testing

struct TaxReaderTests {
    @Test("Amounts of every level are read in the unit of their own header, blanks stay blank")
    func levels() throws {
        var desk = Desk()
        let result = try desk.read(
            """
            统一社会信用代码,纳税人名称,入库月份,全口径税收(万元),地方级税收(元),区级税收(亿元)
            \(codeA),甲公司,2020-12,1.5,0.9,
            \(codeB),乙公司,2020-12,-300,,0.00000001
            """)
        #expect(result.findings.isEmpty)
        #expect(
            result.receipts == [
                .init(identity: 1, month: 202012, total: 1_500_000, local: 90, row: 2),
                .init(identity: 2, month: 202012, total: -300_000_000, district: 100, row: 3),
            ])
        #expect(result.reading?.loaded[.local] == [Month(yyyymm: 202012)!])
        #expect(result.reading?.magnitude.total == 301_500_000)
        #expect(result.counts.read == 2)
    }

    @Test("地方税收 is never taken for 区级, and that is said")
    func localIsNotDistrict() throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,月份,地方税收(元)\n甲公司,2020-12,5\n")
        #expect(result.receipts.map(\.local) == [500])
        #expect(result.receipts.map(\.district) == [nil])
        #expect(result.codes == ["localTaxColumn"])
    }

    @Test("The same spelling is one taxpayer in every row, and a second look takes the fast path")
    func identities() throws {
        var desk = Desk()
        let rows = "\(codeA),甲公司,2020-12,1\n\(codeB),乙公司,2020-12,2\n"
        let result = try desk.read("税号,纳税人名称,入库月份,全口径税收(元)\n" + rows + rows + rows)
        #expect(result.receipts.map(\.identity) == [1, 2, 1, 2, 1, 2])
        #expect(result.receipts.map(\.row) == [2, 3, 4, 5, 6, 7])
        #expect(desk.taxpayers.newIdentities.map(\.code) == [codeA, codeB])
    }

    @Test("Blocks come at most some 8,192 receipts long and hold every row once")
    func blocks() throws {
        var desk = Desk()
        let rows = (0..<20_000).map { "公司\($0 % 7),2020-\($0 % 2 == 0 ? "11" : "12"),\($0).25" }
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n" + rows.joined(separator: "\n"))
        #expect(result.receipts.count == 20_000)
        #expect(result.receipts.enumerated().allSatisfy { $0.element.total == Int64($0.offset * 100 + 25) })
        #expect(result.receipts.enumerated().allSatisfy { $0.element.month == ($0.offset % 2 == 0 ? 202011 : 202012) })
        #expect(result.reading?.loaded[.total].count == 2)
        #expect(result.counts.stored == 20_000)
    }

    @Test("The row's building is found by number, by name or through an alias; one that the register lacks is an error")
    func buildings() throws {
        var desk = Desk(aliases: ["甲座": "甲大厦"])
        _ = try desk.read(register)
        let result = try desk.read(
            """
            纳税人名称,入库月份,全口径税收(元),楼宇
            一,2020-12,1,B02
            二,2020-12,1,丙 中心
            三,2020-12,1,甲座
            四,2020-12,1,
            五,2020-12,1,丁大厦
            """)
        #expect(result.receipts.map(\.building) == [2, 3, 1, 0])
        #expect(result.codes == ["unknownBuilding"])
        #expect(result.finding(.unknownBuilding)?.place.cell == "D6")
        #expect(result.reading?.rejected.map(\.row) == [6])
    }

    @Test("A row that names only a building is a receipt of the building")
    func buildingOnly() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("楼宇名称,入库月份,全口径税收(元)\n甲大厦,2020-12,7\n", name: "b.csv")
        #expect(result.receipts == [.init(building: 1, month: 202012, total: 700, row: 2)])
        #expect(result.codes == ["buildingReceiptsOnly"])
    }

    @Test("税种 is a number a kind; 个税 and 个人所得税 are one kind; a row whose 税种 is 小计 is a total")
    func kinds() throws {
        var desk = Desk()
        let result = try desk.read(
            """
            纳税人名称,税种,入库月份,全口径税收(元)
            甲公司,增值税,2020-12,1
            甲公司,个税,2020-12,2
            甲公司,个人所得税,2020-12,3
            甲公司,,2020-12,4
            甲公司,小计,2020-12,10
            """)
        #expect(result.receipts.map(\.kind) == [1, 2, 2, 0])
        #expect(desk.taxKinds.names == ["增值税", "个人所得税"])
        #expect(result.counts.totals == 1)
        #expect(result.findings.isEmpty)
    }

    @Test("Titles, blank rows, totals, footers and the header again are skipped and counted")
    func skipped() throws {
        var desk = Desk()
        let result = try desk.read(
            """
            东城园2020年12月税收情况表,,
            单位：万元,,

            纳税人名称,全口径税收,区级税收
            甲公司,1,0.3
            小 计,1,0.3
            纳税人名称,全口径税收,区级税收
            乙公司,2,0.6
            合计,3,0.9
            填表人：张三,,审核人：李四
            """)
        let counts = result.counts
        #expect(counts.titles == 2)
        #expect(counts.blanks == 1)
        #expect(counts.totals == 2)
        #expect(counts.repeatedHeaders == 1)
        #expect(counts.footers == 1)
        #expect(counts.stored == 2)
        #expect(counts.read == 9)
        #expect(result.codes == ["monthFrom"])
        #expect(result.layout?.moneyUnit == Decided(.wan, from: .unitRow))
        #expect(result.receipts.map(\.total) == [1_000_000, 2_000_000])
    }

    @Test("Amounts finer than a fen are rounded half away from zero, counted, and their effect is summed")
    func rounding() throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n甲,2020-12,0.125\n甲,2020-12,-0.125\n甲,2020-12,0.111\n")
        #expect(result.receipts.map(\.total) == [13, -13, 11])
        #expect(result.reading?.rounding.cells == 3)
        #expect(result.reading?.rounding.millionths == -100_000)
        #expect(result.finding(.roundedNumbers)?.problem == .roundedNumbers(cells: 3, effect: -100_000))
    }

    @Test("A mark for nothing is missing with a note, never 0; a row without any amount is not stored")
    func missing() throws {
        var desk = Desk()
        let result = try desk.read(
            "纳税人名称,入库月份,全口径税收(元),区级税收(元)\n甲,2020-12,—,1\n乙,2020-12,面议,/\n丙,2020-12,,\n丁,2020-12,0,\n")
        #expect(result.receipts.map(\.total) == [nil, 0])
        #expect(result.counts.withoutAmount == 2)
        #expect(result.finding(.notANumber)?.count == 2)
        #expect(result.finding(.withoutAmount)?.count == 2)
        #expect(result.counts.read == 4)
    }

    @Test("Text that is neither an amount nor a mark for nothing is an error of its row, in its cell")
    func badAmount() throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n甲,2020-12,12a4\n乙,2020-12,1\n")
        #expect(result.codes == ["badAmount"])
        #expect(result.findings.first?.place.cell == "C2")
        #expect(result.findings.first?.place.text == "12a4")
        #expect(result.receipts.count == 1)
        #expect(result.reading?.rejected.first?.cells == ["甲", "2020-12", "12a4"])
        #expect(result.reading?.rejected.first?.reason.contains("12a4") == true)
    }

    @Test("All errors of a row are reported, and the row is rejected once")
    func severalErrors() throws {
        var desk = Desk()
        let result = try desk.read("税号,纳税人名称,入库月份,全口径税收(元)\n,,十三月,x\n")
        #expect(Set(result.codes) == ["noTaxpayerOrBuilding", "badMonth"])
        #expect(result.counts.rejected == 1)
    }

    @Test("An amount beyond the ledger is an error, never a trap")
    func overflow() throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,入库月份,全口径税收(亿元)\n甲,2020-12,99999999999999\n甲,2020-12,92233720\n")
        #expect(result.codes == ["numberOverflow"])
        #expect(result.receipts.map(\.total) == [922_337_200_000_000_000])
    }

    @Test("合计 that differs from its rows is a finding; one that agrees is none")
    func totals() throws {
        var desk = Desk()
        let result = try desk.read(
            "纳税人名称,入库月份,全口径税收(元)\n甲,2020-12,1\n乙,2020-12,2\n合计,,4\n", name: "wrong.csv")
        #expect(result.codes == ["totalDiffers"])
        #expect(result.findings.first?.place.cell == "C4")
        let right = try desk.read("纳税人名称,入库月份,全口径税收(元)\n甲,2020-12,1\n小计,,1\n乙,2020-12,2\n小计,,2\n总计,,3\n")
        #expect(right.findings.isEmpty)
        #expect(right.counts.totals == 3)
    }
}
