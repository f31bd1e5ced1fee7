import BuildingEconomy
import Ingestion
import Testing

struct AcrossTests {
    @Test(
        "Months across the top are one receipt each",
        arguments: [
            "一月,二月,三月", "1月,2月,3月", "2020年1月,2020年2月,2020年3月", "202001,202002,202003", "2020-01,2020-02,2020-03",
            "Jan,Feb,Mar",
        ])
    func months(header: String) throws {
        var desk = Desk()
        let result = try desk.read("2020年分企业税收,,,\n企业名称(单位：万),\(header)\n甲,1,,-3\n乙,4,5,6\n", name: "a.csv")
        #expect(
            result.receipts == [
                .init(identity: 1, month: 202001, total: 1_000_000, row: 3),
                .init(identity: 1, month: 202003, total: -3_000_000, row: 3),
                .init(identity: 2, month: 202001, total: 4_000_000, row: 4),
                .init(identity: 2, month: 202002, total: 5_000_000, row: 4),
                .init(identity: 2, month: 202003, total: 6_000_000, row: 4),
            ])
        #expect(result.counts.stored == 2)
        #expect(result.counts.records == 5)
        #expect(result.findings.isEmpty)
    }

    @Test("Months across with two levels under each")
    func levels() throws {
        var desk = Desk()
        let result = try desk.read(
            "企业名称,2020年1月,,2020年2月,\n,全口径(元),区级(元),全口径(元),区级(元)\n甲,4,1,8,2\n")
        #expect(
            result.receipts == [
                .init(identity: 1, month: 202001, total: 400, district: 100, row: 3),
                .init(identity: 1, month: 202002, total: 800, district: 200, row: 3),
            ])
        #expect(result.layout?.headerRows == 1...2)
    }

    @Test("Blank months to come are not loaded")
    func future() throws {
        var desk = Desk()
        let result = try desk.read("2020年税收(元),,,\n企业名称,7月,8月,9月,10月\n甲,1,2,,\n乙,,0,,\n")
        #expect(result.reading?.loaded[.total] == [Month(yyyymm: 202007)!, Month(yyyymm: 202008)!])
        #expect(
            result.finding(.futureMonthsBlank)?.problem
                == .futureMonthsBlank(months: [Month(yyyymm: 202009)!, Month(yyyymm: 202010)!]))
    }

    @Test("Months without a year are asked about, and --month gives year and month")
    func year() throws {
        var desk = Desk()
        #expect(try desk.read("企业名称,1月,2月\n甲,1,2\n").codes.contains("noMonth"))
        desk.options.month = Month(yyyymm: 202002)
        let result = try desk.read("企业名称,1月,2月\n甲,1,2\n")
        #expect(result.receipts.map(\.month) == [202002])
        #expect(result.layout?.ignored.map(\.reason) == [.otherMonth])
    }

    @Test("A total over all months is not a month")
    func total() throws {
        var desk = Desk()
        let result = try desk.read("2020年税收(元),,\n企业名称,1月,2月,合计\n甲,1,2,3\n")
        #expect(result.receipts.map(\.total) == [100, 200])
    }

    @Test("2020.1 across is January first and October between September and November")
    func pointOne() throws {
        var desk = Desk()
        let result = try desk.read("企业名称(单位：元),2020.1,2020.2,2020.9,2020.1,2020.11\n甲,1,2,9,10,11\n")
        #expect(result.receipts.map(\.month) == [202001, 202002, 202009, 202010, 202011])
    }
}
