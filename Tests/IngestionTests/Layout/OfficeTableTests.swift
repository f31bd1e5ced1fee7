import BuildingEconomy
import Ingestion
import Testing

/// Whole tables as offices hand them over, from `Tests/Scripts/ingestion_fixtures_offices.py`.
struct OfficeTableTests {
    @Test("Areas in 万㎡ beside one in ㎡, each by its own header; text, * and −1 are missing, each said")
    func mixedUnits() throws {
        var desk = Desk()
        let result = try desk.readFixture("register-mixed-units.xlsx")
        #expect(result.buildings.map(\.areas.gross) == [FloorArea(cm2: 350_000_000), nil, nil, nil])
        #expect(result.buildings.map(\.areas.vacant) == [FloorArea(cm2: 252_000_000), nil, nil, nil])
        #expect(result.codes == ["personalColumn", "notANumber", "notANumber", "notANumber", "negativeArea"])
        #expect(result.finding(.negativeArea)?.place.cell == "E6")
        #expect(result.buildings.first?.street == "泉城路")
    }

    @Test("A register's total that its rows do not add up to is a finding, in its unit")
    func registerTotal() throws {
        var desk = Desk()
        let result = try desk.readFixture("register-total-differs.xlsx")
        #expect(result.buildings.map(\.areas.gross) == [FloorArea(cm2: 250_000_000), FloorArea(cm2: 320_000_000)])
        #expect(result.finding(.totalDiffers)?.place.cell == "C6")
        #expect(result.finding(.totalDiffers)?.problem.sentence.contains("相加是 5.70 万㎡") == true)
    }

    @Test("Two printed pages, each with title, unit row and three header levels; 其中, 小计, 合计 and footers left out")
    func twoPages() throws {
        var desk = Desk()
        let result = try desk.readFixture("tax-two-pages.xlsx")
        #expect(result.layout?.headerRows == 4...6)
        #expect(result.codes == ["monthFrom"])
        #expect(result.receipts.filter { $0.total != nil }.map(\.total) == [40_000_000, -8_000_000, 4_123_456])
        #expect(result.receipts.compactMap(\.district).reduce(0, +) == 9_500_000)
        var counts = RowCounts()
        (counts.titles, counts.totals, counts.footers, counts.repeatedHeaders) = (4, 3, 2, 3)
        (counts.blanks, counts.stored, counts.records) = (2, 3, 9)
        #expect(result.counts == counts)
    }

    @Test("The month from 起始日期 and 终止日期 above the table; 地方税收 is no 区级")
    func datesInTitle() throws {
        var desk = Desk()
        let result = try desk.readFixture("tax-dates-in-title.xlsx")
        #expect(result.layout?.month == Decided(Month(yyyymm: 202011)!, from: .title))
        #expect(result.receipts.map(\.total) == [100_000_000, 60_000_000])
        #expect(result.receipts.map(\.local) == [50_000_000, 30_000_000])
        #expect(result.codes == ["localTaxColumn", "monthFrom"])
    }

    @Test("本期 beside 当年: the month's columns are read, the year's are not")
    func monthBesideYear() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.readFixture("tax-month-beside-year.xlsx")
        #expect(result.receipts.map(\.total) == [100_000_000, 200_000_000])
        #expect(result.layout?.ignored.map(\.reason) == [.cumulative, .cumulative])
        #expect(result.codes == ["monthFrom", "buildingReceiptsOnly"])
    }

    @Test("税种 across with 区级 beside each: one receipt a kind, and what they leave of the stated sum")
    func kindsAcross() throws {
        var desk = Desk()
        let result = try desk.readFixture("tax-kinds-across.xlsx")
        #expect(desk.taxKinds.names == ["增值税", "营改增", "企业所得税", "其他税"])
        let first = result.receipts.filter { $0.row == 3 }
        #expect(first.map(\.total) == [100_000_000, 200_000_000, 300_000_000, 5_000_000])
        #expect(first.map(\.district) == [32_000_000, 64_000_000, 96_000_000, nil])
        let second = result.receipts.filter { $0.row == 4 && $0.kind == 0 }
        #expect(second.map(\.total) == [1_000_000] && result.finding(.kindsDiffer)?.place.cell == "E4")
    }

    @Test("其中 in one header row is a part of the level to its left, in that level's unit, and need not add up to it")
    func partsAcross() throws {
        var desk = Desk()
        let result = try desk.readFixture("tax-parts-across.xlsx")
        #expect(result.receipts.map(\.total) == [6_000_000, 4_000_000, 5_000_000, 0, 1_000_000])
        #expect(result.receipts.map(\.district) == [1_500_000, 1_000_000, 1_250_000, 0, nil])
        #expect(result.codes == ["monthFrom"])
    }

    @Test("11月 beside 1-11月: the month's columns are read; a unit below the table is the table's")
    func unitBelow() throws {
        var desk = Desk()
        let result = try desk.readFixture("tax-unit-below.xlsx")
        #expect(result.receipts.map(\.total) == [10_000_000, -1_000_000])
        #expect(result.layout?.moneyUnit == Decided(.wan, from: .unitRow) && result.findings.isEmpty)
        #expect(result.counts.footers == 1)
    }

    @Test("A year's table of 当年累计数: months by subtraction, a decrease a refund at its cell, months to come not loaded")
    func cumulativeAcross() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.readFixture("tax-cumulative-across.xlsx")
        let first = result.receipts.filter { $0.building == 1 }
        #expect(first.map { $0.total! / 10_000 } == [305, 126, 107, 227, 545, 190, 230, 160, 160])
        #expect(result.receipts.filter { $0.building == 2 && $0.month == 202006 }.map(\.total) == [-400_000])
        #expect(result.finding(.cumulativeDecrease)?.place.cell == "G4")
        #expect(result.reading?.loaded[.total].count == 9)
        #expect(result.codes.contains("futureMonthsBlank") && result.codes.contains("buildingReceiptsOnly"))
    }

    @Test(
        "Months across as numbers: 2020.1 between 2020.9 and 2020.11 is October; level and unit from the sheet's name")
    func monthsAsNumbers() throws {
        var desk = Desk()
        let result = try desk.readFixture("tax-months-as-numbers.xlsx")
        #expect(result.receipts.map(\.month) == (202001...202012).map { $0 })
        #expect(result.receipts.map(\.district) == (1...12).map { Int64($0) * 1_000_000 })
        #expect(result.layout?.moneyUnit == Decided(.wan, from: .sheetName) && result.findings.isEmpty)
    }

    @Test("An Excel 97 register with data from row 4; its hidden row is read, and said")
    func fromRowFour() throws {
        var desk = Desk()
        let result = try desk.readFixture("register-from-row-4.xls")
        #expect(result.layout?.firstDataRow == 4)
        #expect(desk.buildings.newBuildings.map(\.key) == ["海河大厦", "北斗花园"])
        #expect(result.buildings.map(\.areas.commercial) == [FloorArea(cm2: 400_000_000), FloorArea(cm2: 240_000_000)])
        #expect(result.codes == ["hiddenRows"] && result.findings[0].place.row == 5)
        #expect(result.counts.totals == 1 && result.counts.footers == 1)
    }

    @Test("国税 and 地税 as two sheets of an Excel 97 workbook, the month in the file's name, the unit assumed and said")
    func twoOldSheets() throws {
        var desk = Desk()
        let national = try desk.readFixture("国地税2017.05.xls")
        let local = try desk.readFixture("国地税2017.05.xls", sheet: 1)
        #expect(national.receipts.count == 6 && local.receipts.count == 9)
        #expect((national.receipts + local.receipts).allSatisfy { $0.month == 201705 })
        #expect((national.receipts + local.receipts).compactMap(\.total).reduce(0, +) == 3_000_750)
        #expect(local.codes == ["moneyUnitAssumed", "monthFrom"] && local.findings[0].place.cell == "D3")
    }

    @Test(
        "A roster with merged buildings, restarting 序号, subtotals, hidden rows: rooms before floors, nobody's telephone"
    )
    func roster() throws {
        var desk = Desk(aliases: ["A座": "甲大厦"])
        _ = try desk.read(register)
        let result = try desk.readFixture("roster-hidden-rows.xlsx")
        #expect(result.tenancies.map(\.room) == ["301", "302", "401", "501", "101", "201", "202"])
        #expect(result.tenancies.allSatisfy { $0.building == 1 })
        let areas: [Int64?] = [1_205_000, nil, nil, 0, 800_000, 12_345_000, 1_230_000]
        #expect(result.tenancies.map { $0.area?.cm2 } == areas)
        #expect(
            result.tenancies.map(\.moveIn) == [
                Day(year: 2019, month: 3, day: 1), Day(year: 2019, month: 10, day: 1),
                Day(year: 2018, month: 1, day: 1),
                nil, Day(year: 2020, month: 1, day: 1), Day(year: 2020, month: 1, day: 1),
                Day(year: 2020, month: 5, day: 1),
            ])
        #expect(result.tenancies.map(\.paysHere) == [true, true, false, false, true, true, nil])
        #expect(result.tenancies[0].identity == result.tenancies[4].identity)
        #expect(result.findings.filter { $0.problem.code == .personalColumn }.map(\.place.cell) == ["K3", "L3"])
        #expect(result.finding(.hiddenRows)?.problem == .hiddenRows(count: 1))
        #expect(result.finding(.destroyedCode)?.place.cell == "D6")
        #expect(result.findings.filter { $0.problem.code == .wrongCheckCharacter }.map(\.place.cell) == ["D10", "D11"])
        #expect(result.counts.totals == 2 && result.counts.footers == 1 && result.counts.rejected == 0)
    }

    @Test("Thousands of styled cells with nothing in them, as online editors write, are blank rows")
    func styledBlanks() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.readFixture("roster-styled-blanks.xlsx")
        let (may, june) = (Day(year: 2020, month: 5, day: 1), Day(year: 2020, month: 6, day: 1))
        #expect(result.tenancies.map(\.moveIn) == [may, june] && result.findings.isEmpty)
        #expect(result.counts.blanks == 56)
    }

    @Test("万元 and 元 side by side; an error value is missing at its own level; half a fen is rounded, at its cell")
    func bothUnits() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.readFixture("tax-both-units.xlsx")
        #expect(result.receipts.map(\.total) == [1_500_000, 1_500_000, nil])
        #expect(result.receipts.map(\.district) == [375_000, 375_001, 10_000])
        #expect(result.codes == ["monthFrom", "errorValue", "destroyedCode", "withoutAmount", "roundedNumbers"])
        #expect(result.finding(.roundedNumbers)?.place.cell == "E4")
    }

    @Test(
        "A web page named .xls: the table for the layout stands aside, the header spans two rows, amounts have commas")
    func webPage() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let page = try openFixture("page-from-office.xls")
        #expect(try desk.read(page, sheet: 0, name: "a.xls").codes == ["noHeader"])
        let result = try desk.read(page, sheet: 1, name: "a.xls")
        #expect(result.receipts.map(\.total) == [100_000, 200_000, 300_000])
        #expect(result.receipts.map(\.district) == [25_000, 50_000, 75_000])
        #expect(result.codes == ["monthFrom"] && result.counts.totals == 1)
    }

    @Test("街道 and 楼长 merged over a register's buildings, 月份 over a tax table's rows: filled down their own cells")
    func mergedColumns() throws {
        var desk = Desk()
        let buildings = try desk.readFixture("register-merged-streets.xlsx").buildings
        #expect(buildings.map(\.street) == ["和平里", "和平里", "东直门"])
        #expect(buildings.map(\.steward) == ["李楼长", "李楼长", nil])
        let receipts = try desk.readFixture("tax-merged-months.xlsx").receipts
        #expect(receipts.map(\.month) == [202011, 202011, 202012, 202012])
    }

    @Test(
        "A table without companies or buildings is refused with what it lacks; one of two kinds is asked about",
        arguments: [
            ("by-industry.xlsx", FindingCode.noHeader, "作为税收入库表还缺"), ("treasury-daily.xlsx", .noHeader, "财政机关代码"),
            ("building-monthly.xlsx", .ambiguousKind, "--kind buildings 或 --kind tax"),
            ("register-parks.xlsx", .noHeader, "作为楼宇台账还缺 楼宇编号或楼宇名称"),
        ])
    func refused(name: String, code: FindingCode, words: String) throws {
        var desk = Desk()
        let finding = try desk.readFixture(name).finding(code)
        #expect(finding?.problem.sentence.contains(words) == true)
        #expect(finding?.place.row != nil)
    }

    @Test("What was refused is read once its reader says what it is")
    func stated() throws {
        var desk = Desk()
        _ = try desk.read(register)
        desk.options.kind = .tax
        #expect(try desk.readFixture("building-monthly.xlsx").receipts.map(\.total) == [123_450])
        desk.options.kind = nil
        desk.options.columns = ["重点楼宇": "楼宇名称"]
        #expect(try desk.readFixture("register-parks.xlsx").buildings.map(\.group) == ["梦想小镇", "梦想小镇"])
    }
}
