import BuildingEconomy
import Ingestion
import Testing

/// Cells as offices write them, from `Tests/Scripts/ingestion_fixtures_cells.py`.
struct MessyCellTests {
    private func reading(_ name: String, _ change: (inout Desk) -> Void = { _ in }) throws -> (Desk.Result, [String?]) {
        var desk = Desk()
        _ = try desk.read(register)
        change(&desk)
        let result = try desk.readFixture(name)
        return (result, desk.taxpayers.newIdentities.map(\.code))
    }

    @Test("One code in lower case, with spaces, full width or an apostrophe is one company; destroyed ones go by name")
    func codes() throws {
        let (result, codes) = try reading("codes.csv")
        #expect(codes[..<5].allSatisfy { $0 == codeA })
        #expect(
            codes[5...] == ["9135O1OOMOOO1OOY43", "91350100M000100Y44", "110101123456789", nil, nil, nil, "123456789"])
        #expect(Set(result.tenancies.prefix(5).map(\.sameCodeAs)).count == 1)
        #expect(result.codes == ["wrongCheckCharacter", "wrongCheckCharacter", "destroyedCode"])
        #expect(result.findings[0].problem == .wrongCheckCharacter(suggestion: codeA))
        #expect(result.findings[2].count == 2 && result.findings[2].place.cell == "A10")
    }

    @Test("O for 0 is put right only when asked for, and said")
    func repaired() throws {
        let (result, codes) = try reading("codes.csv") { $0.options.repairsCodes = true }
        #expect(codes[5] == codeA)
        #expect(result.finding(.repairedCode)?.place.cell == "A7")
    }

    @Test(
        "Areas: numbers in every dress are read, words and marks are missing, 3.5 is asked about, 0 is 0 and not blank")
    func areas() throws {
        let (result, _) = try reading("areas.csv")
        let areas = result.buildings.map { $0.areas.gross?.cm2 }
        let first: [Int64?] = [200_000_000, nil, 0, 35_000]
        #expect(Array(areas.prefix(4)) == first && areas[4..<14].allSatisfy { $0 == nil })
        let last: [Int64?] = [252_005_000, 12_340_000, 123_450_000, 200_000_000]
        #expect(Array(areas.suffix(4)) == last)
        #expect(result.codes == ["areaLooksLikeTenThousand", "notANumber", "negativeArea"])
        #expect(result.finding(.notANumber)?.count == 9)
    }

    @Test("Every way to write October 2020, 44105 and 20/10 among them")
    func months() throws {
        let (result, _) = try reading("months.csv")
        #expect(result.receipts.map(\.month) == Array(repeating: 202010, count: 9) && result.findings.isEmpty)
    }

    @Test("10月 and 十月 take the year of the title")
    func monthsWithoutYear() throws {
        let (result, _) = try reading("months-without-year.csv")
        #expect(result.receipts.map(\.month) == [202010, 202010] && result.findings.isEmpty)
    }

    @Test("截至2月 is the year's to February; 1-1月 is January alone")
    func spans() throws {
        #expect(try reading("month-up-to.csv").0.codes == ["cumulativeNeedsEarlier"])
        let (result, _) = try reading("months-1-6.csv")
        #expect(result.receipts.map(\.month) == [202001] && result.layout?.isCumulative == false)
    }

    @Test("Names are one in any brackets and spaces; without 北京, or as a branch, they are others")
    func names() throws {
        let (result, _) = try reading("names.csv")
        let taxpayers = result.tenancies.map(\.sameCodeAs)
        #expect(taxpayers[0] == taxpayers[1] && taxpayers[0] == taxpayers[2])
        #expect(Set(taxpayers).count == 3)
    }

    @Test("A座, 甲座, A栋 and 一号楼 are unknown until an alias says what they are")
    func aliases() throws {
        #expect(try reading("building-aliases.csv").0.codes == Array(repeating: "unknownBuilding", count: 4))
        var desk = Desk(aliases: ["甲大厦A座": "甲大厦", "甲座": "B01", "A栋": "甲大厦", "一号楼": "甲 大厦"])
        _ = try desk.read(register)
        #expect(try desk.readFixture("building-aliases.csv").tenancies.map(\.building) == [1, 1, 1, 1])
    }

    @Test("One company in three buildings and in two rooms is as many stays; the same room twice is told")
    func threeBuildings() throws {
        let (result, _) = try reading("three-buildings.csv")
        #expect(result.tenancies.map(\.building) == [1, 2, 3, 1, 1])
        #expect(result.codes == ["repeatedTenancy"] && result.findings[0].place.cell == "A6")
    }

    @Test("Refunds in every dress are negative, and a pair of corrections stays a pair")
    func refunds() throws {
        let (result, _) = try reading("refunds.csv")
        #expect(result.receipts.map(\.total) == [-300_000_000, 100_000_000, -100_000_000, -12_500_000])
        #expect(result.receipts.map(\.district) == [-75_000_000, 25_000_000, -25_000_000, -3_125_000])
        #expect(result.findings.isEmpty)
    }

    @Test("朝阳区 pays elsewhere; 东城, 本区, 是 and an address with 东城 pay here; blank is not known")
    func paysHere() throws {
        let (result, _) = try reading("pays-here.csv")
        #expect(result.tenancies.map(\.paysHere) == [false, true, true, true, nil, false, true])
    }

    @Test("Numbers as text, with separators, ￥, apostrophe or sign, are numbers; error values are missing")
    func numbersAsText() throws {
        let (result, _) = try reading("numbers-as-text.csv")
        #expect(result.receipts.map(\.total) == [123_450, 12_300, 1_200])
        #expect(result.receipts.map(\.district) == [123_400, 500, 300])
        #expect(result.codes == ["errorValue", "errorValue", "withoutAmount"])
    }

    @Test("Rates stand beside areas unread, in whatever form")
    func rates() throws {
        let (result, _) = try reading("rates.csv")
        #expect(result.layout?.ignored.map(\.reason) == [.notNeeded, .notNeeded] && result.findings.isEmpty)
    }

    @Test("A total that differs is told at its cell; one that only rounding explains is not")
    func total() throws {
        let (result, _) = try reading("total-differs.csv")
        #expect(result.codes == ["totalDiffers"] && result.findings[0].place.cell == "C5")
    }

    @Test("Companies whose names begin like totals and footers are companies; 其中：国有 is none")
    func namesLikeTotals() throws {
        let (result, _) = try reading("names-like-totals.csv")
        #expect(result.receipts.map(\.total) == [100, 200, 300, 400, 500])
        #expect(result.counts.totals == 2 && result.findings.isEmpty)
    }

    @Test("地方税收 is read as city plus district, said, and never as 区级")
    func local() throws {
        let (result, _) = try reading("local-is-not-district.csv")
        #expect(result.receipts.map(\.local) == [5_000] && result.receipts.map(\.district) == [nil])
        #expect(result.codes == ["localTaxColumn"])
    }

    @Test("Headers nobody foresaw are shown with the known ones they resemble, and read once they are mapped")
    func unforeseen() throws {
        let (result, _) = try reading("columns-nobody-foresaw.csv")
        #expect(result.findings[0].problem.sentence.contains("户名（像“企业名称”）、哪座楼（像“楼宇名称”）"))
        let mapped = try reading("columns-nobody-foresaw.csv") {
            $0.options.columns = ["户名": "公司名称", "哪座楼": "楼宇", "年月份数": "入库月份", "缴了多少": "全口径税收"]
        }.0
        #expect(mapped.receipts.map(\.total) == [500] && mapped.receipts.map(\.building) == [1])
    }

    @Test("A tax office's CSV in GBK with everything at once: each row in its class, one to mend")
    func taxOffice() throws {
        let (result, codes) = try reading("tax-office.csv")
        #expect(result.receipts.map(\.total) == [1_234_560_000, 100_500_000, -300_000_000])
        #expect(codes == [codeA, codeB, "91110101MA0000002B"])
        #expect(
            result.codes == [
                "monthFrom", "notANumber", "notANumber", "withoutAmount", "badAmount", "mixedDelimiters",
            ])
        #expect(result.finding(.badAmount)?.place.cell == "D7")
        var counts = RowCounts()
        (counts.titles, counts.totals, counts.footers, counts.withoutAmount) = (2, 2, 1, 1)
        (counts.stored, counts.records, counts.rejected) = (3, 3, 1)
        #expect(result.counts == counts)
    }
}
