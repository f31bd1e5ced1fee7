import BuildingEconomy
import Foundation
import Ingestion
import Spreadsheets
import Testing

/// Workbooks as stewards have them, from `Tests/Fixtures/ingestion`.
struct WorkbookTests {
    private func open(_ name: String) throws -> Spreadsheet {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/ingestion")
        return try Spreadsheet.open(path: folder.appending(path: name).path)
    }

    private func read(_ name: String, sheet: Int = 0, _ desk: inout Desk) throws -> Desk.Result {
        try desk.read(open(name), sheet: sheet, name: name)
    }

    @Test("A register with merged title, two units in one line, two levels, a total and a footer")
    func register() throws {
        var desk = Desk()
        let result = try read("register-two-levels.xlsx", &desk)
        #expect(result.layout?.headerRows == 3...4)
        #expect(result.layout?.areaUnit == Decided(.tenThousandSquareMetres, from: .unitRow))
        #expect(result.buildings.map(\.areas.gross) == [FloorArea(cm2: 250_000_000), FloorArea(cm2: 310_000_000)])
        #expect(result.buildings.map(\.areas.occupied) == [FloorArea(cm2: 200_000_000), nil])
        #expect(result.buildings.map(\.zone) == ["雍和园", "东二环"])
        #expect(result.codes == ["notANumber"])
        #expect(result.finding(.notANumber)?.place.cell == "E6")
        var counts = RowCounts()
        (counts.titles, counts.totals, counts.footers, counts.stored, counts.records) = (2, 1, 1, 2, 2)
        #expect(result.counts == counts)
    }

    @Test("Merged building names are filled down their block; a number that lost its digits is no code")
    func roster() throws {
        var desk = Desk()
        _ = try read("register-two-levels.xlsx", &desk)
        let result = try read("roster-merged-building.xlsx", &desk)
        #expect(result.tenancies.map(\.building) == [1, 1, 1, 2, 2])
        #expect(result.tenancies.first?.moveIn == Day(year: 2020, month: 3, day: 1))
        #expect(result.tenancies[2].moveIn == Day(year: 2020, month: 5, day: 1))
        #expect(result.codes == ["destroyedCode", "notANumber"])
        #expect(result.finding(.destroyedCode)?.place.cell == "D4")
        #expect(result.layout?.filledDown == [0])
    }

    @Test("Three levels of merged headers; 小计 agrees with its kinds, 合计 with its rows")
    func threeLevels() throws {
        var desk = Desk()
        let result = try read("tax-three-levels.xlsx", &desk)
        #expect(result.layout?.headerRows == 3...5)
        #expect(result.codes == ["monthFrom"])
        #expect(result.receipts.filter { $0.total != nil }.map(\.total) == [9_000_000, 8_000_001])
        #expect(result.receipts.compactMap(\.district).reduce(0, +) == 6_500_000)
        #expect(result.counts.totals == 1)
    }

    @Test("Months across a building-level table, the unit in the corner, the year in the title")
    func monthsAcross() throws {
        var desk = Desk()
        _ = try read("register-two-levels.xlsx", &desk)
        let result = try read("tax-months-across.xlsx", &desk)
        #expect(result.layout?.moneyUnit == Decided(.wan, from: .corner))
        #expect(result.receipts.map(\.total) == [1_500_000, -500_000, 1, 2_000_000])
        #expect(result.receipts.map(\.building) == [1, 1, 2, 2])
        #expect(result.codes == ["buildingReceiptsOnly", "futureMonthsBlank"])
        #expect(result.reading?.loaded[.total].count == 2)
    }

    @Test("Two sheets of one kind, the month in their titles; 小计 in the column of kinds is a total")
    func twoSheets() throws {
        var desk = Desk()
        let book = try open("tax-two-sheets.xlsx")
        #expect(book.sheets.map(\.isHidden) == [false, false, true])
        let national = try desk.read(book, sheet: 0, name: "a.xlsx")
        let local = try desk.read(book, sheet: 1, name: "a.xlsx")
        #expect(national.receipts.map(\.total) == [10_025, 100])
        #expect(local.receipts.map(\.total) == [250])
        #expect((national.receipts + local.receipts).map(\.kind) == [1, 2, 3])
        #expect((national.receipts + local.receipts).allSatisfy { $0.month == 201705 && $0.identity == 1 })
        #expect(local.findings.first?.place.sheet == "地税")
    }

    @Test("Merged taxpayers and buildings are filled down their own cells, and no further")
    func mergedTaxpayers() throws {
        var desk = Desk()
        _ = try read("register-two-levels.xlsx", &desk)
        let result = try read("tax-merged-taxpayers.xlsx", &desk)
        #expect(result.receipts.map(\.identity) == [1, 1, 2, 2])
        #expect(result.receipts.map(\.building) == [1, 1, 1, 0])
        #expect(result.receipts.map(\.total) == [100, 200, 300, 400])
        #expect(result.finding(.noTaxpayerOrBuilding)?.place.row == 7)
        #expect(result.counts.rejected == 1)
    }

    @Test("Binary doubles, numbers as text, dates, formulas without a value and error values")
    func oddities() throws {
        var desk = Desk()
        let result = try read("formula.xlsx", &desk)
        #expect(result.receipts.map(\.month) == [202012, 202012, 202012])
        #expect(result.receipts.map(\.total) == [30, 12_300, nil])
        #expect(result.receipts.map(\.district) == [123_450, nil, -500])
        #expect(Set(result.codes) == ["formulaWithoutValue", "errorValue", "destroyedCode"])
        #expect(result.finding(.formulaWithoutValue)?.place.cell == "E3")
        #expect(desk.taxpayers.newIdentities.map(\.code) == [codeA, "110101123456789", nil])
    }

    @Test("2020.1: a number beside February is January, text is January, a lone number is asked about")
    func pointOne() throws {
        var desk = Desk()
        let book = try open("month-2020.1.xlsx")
        #expect(try desk.read(book, sheet: 0, name: "a.xlsx").receipts.map(\.month) == [202001, 202002])
        #expect(try desk.read(book, sheet: 1, name: "a.xlsx").receipts.map(\.month) == [202001])
        #expect(try desk.read(book, sheet: 2, name: "a.xlsx").codes == ["ambiguousMonth"])
    }

    @Test(
        "Every usual encoding gives the same names",
        arguments: ["roster-gb18030.csv", "roster-utf8-bom.csv", "roster-utf16le.csv"])
    func encodings(name: String) throws {
        var desk = Desk()
        _ = try read("register-two-levels.xlsx", &desk)
        let result = try read(name, &desk)
        #expect(result.tenancies.map(\.building) == [1])
        #expect(desk.taxpayers.newIdentities.map(\.name) == ["北京镕㙍公司"])
        #expect(result.findings.isEmpty)
    }

    @Test("Rows with full-width commas are split like the others, with a warning")
    func mixedCommas() throws {
        var desk = Desk()
        _ = try read("register-two-levels.xlsx", &desk)
        let result = try read("roster-mixed-commas.csv", &desk)
        #expect(result.tenancies.map(\.building) == [1, 2])
        #expect(result.codes == ["mixedDelimiters"])
    }
}
