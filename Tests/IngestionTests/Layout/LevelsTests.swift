import BuildingEconomy
import Ingestion
import Testing

struct LevelsTests {
    @Test("Three header levels are joined, and 小计 is checked against its kinds of tax")
    func threeLevels() throws {
        var desk = Desk()
        let result = try desk.read(
            """
            崂山区2018年6月房地产业重点企业情况表,,,,,,,,
            单位：万元,,,,,,,,
            序号,企业名称,上交区级税收,,,,,,全口径税收收入
            ,,小计,,增值税,,企业所得税,,
            ,,金额,增减,金额,增减,金额,增减,金额
            1,甲公司,3,0.1,1,0.1,2,0.2,9
            2,乙公司,4,0.1,1,0.1,2,0.2,8
            """)
        #expect(result.layout?.headerRows == 3...5)
        #expect(
            result.layout?.columns.map(\.header) == [
                "企业名称", "上交区级税收/小计/金额", "上交区级税收/增值税/金额", "上交区级税收/企业所得税/金额", "全口径税收收入/金额",
            ])
        #expect(result.codes == ["monthFrom", "kindsDiffer"])
        #expect(
            result.receipts == [
                .init(identity: 1, month: 201806, kind: 1, district: 1_000_000, row: 6),
                .init(identity: 1, month: 201806, kind: 2, district: 2_000_000, row: 6),
                .init(identity: 1, month: 201806, total: 9_000_000, row: 6),
                .init(identity: 2, month: 201806, kind: 1, district: 1_000_000, row: 7),
                .init(identity: 2, month: 201806, kind: 2, district: 2_000_000, row: 7),
                .init(identity: 2, month: 201806, total: 8_000_000, district: 1_000_000, row: 7),
            ])
    }

    @Test("Two levels over 本期 and 同期: only 本期 is read")
    func currentAndLastYear() throws {
        var desk = Desk()
        let result = try desk.read(
            """
            排名,企业名称,地方税收,,,,全口径税收,,,
            ,,本期,同期,增减额,增减率,本期,同期,增减额,增减率
            1,甲,1,2,3,4,5,6,7,8
            """, name: "税收2020-12(万元).csv")
        #expect(result.receipts == [.init(identity: 1, month: 202012, total: 5_000_000, local: 1_000_000, row: 3)])
        #expect(result.codes.contains("localTaxColumn"))
    }

    @Test("Two levels of a register: 面积 over 建筑面积 and 已用面积")
    func register() throws {
        var desk = Desk()
        let result = try desk.read(
            "序号,楼宇名称,面积(万㎡),,位置,\n,,建筑,已用,街道,片区\n1,甲大厦,2.5,2,和平里,雍和园\n")
        #expect(result.layout?.headerRows == 1...2)
        #expect(result.buildings.first?.areas.gross == FloorArea(cm2: 250_000_000))
        #expect(result.buildings.first?.areas.occupied == FloorArea(cm2: 200_000_000))
        #expect(result.buildings.first?.zone == "雍和园")
        #expect(result.findings.isEmpty)
    }

    @Test("A blank row between title and header, and header cells with breaks, are no obstacle")
    func blankRow() throws {
        var desk = Desk()
        let result = try desk.read("2020年12月税收表,\n,\n\"企 业\n名 称\",全口径税收(元)\n甲,1\n")
        #expect(result.layout?.headerRows == 3...3)
        #expect(result.counts.titles == 1)
        #expect(result.counts.blanks == 1)
    }

    @Test("Kinds of tax across, each at two levels, beside the totals of both")
    func kindsAcross() throws {
        var desk = Desk()
        let result = try desk.read(
            """
            2021年06月区级收入统计数据,,,,,,,
            开发区,企业编号,企业名称,全口径合计（包括消费税、城镇土地使用税、车船使用税）,增值税,区级增值税,房产税,区级收入合计
            一区,1,甲,13,10,3,3,3
            """, name: "a.csv")
        #expect(result.layout?.columns.filter { $0.level != nil }.map(\.taxKind) == [nil, "增值税", "增值税", "房产税", nil])
        #expect(
            result.receipts == [
                .init(identity: 1, month: 202106, kind: 1, total: 1000, district: 300, row: 3),
                .init(identity: 1, month: 202106, kind: 2, total: 300, row: 3),
            ])
        #expect(desk.taxKinds.names == ["增值税", "房产税"])
        #expect(result.codes == ["moneyUnitAssumed", "monthFrom"])
    }
}
