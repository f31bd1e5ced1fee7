import BuildingEconomy
import Ingestion
import Testing

struct TenantReaderTests {
    @Test("Every standard column is read")
    func everything() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read(
            """
            统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,迁出日期,机构类型,注册地,在地纳税,行业,企业类型
            \(codeA),甲公司,B02, 12 01 ,1200.5,2020年3月,2020-08,分公司,东城区,是,软件业,民营
            """)
        var expected = TenancyStatement(identity: 1, building: 2, row: 2)
        expected.room = "1201"
        expected.area = FloorArea(cm2: 12_005_000)
        expected.moveIn = Day(year: 2020, month: 3, day: 1)
        expected.moveOut = Day(year: 2020, month: 8, day: 31)
        expected.organisation = "分公司"
        expected.registeredPlace = "东城区"
        expected.paysHere = true
        expected.industry = "软件业"
        expected.enterpriseType = "民营"
        #expect(result.tenancies == [expected])
        #expect(result.findings.isEmpty)
    }

    @Test(
        "在地纳税 is yes, no or unknown",
        arguments: [
            ("是", Bool?.some(true)), ("本区", true), ("东城", true), ("北京市东城区", true), ("否", false), ("朝阳区", false),
            ("", nil),
            ("—", nil), ("√", true),
        ])
    func paysHere(text: String, expected: Bool?) throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("企业名称,楼宇编号,在地纳税\n甲公司,B01,\(text)\n")
        #expect(result.tenancies.map(\.paysHere) == [expected])
    }

    @Test("在地纳税类型 2 operates here and pays elsewhere")
    func payType() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("企业名称,楼宇编号,在地纳税类型\n甲,B01,1\n乙,B01,2 本区经营外区纳税\n丙,B01,3\n")
        #expect(result.tenancies.map(\.paysHere) == [true, false, true])
    }

    @Test("A row without a taxpayer, without a building, or with one the register lacks is an error")
    func errors() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("统一社会信用代码,企业名称,楼宇编号\n,,B01\n,甲公司,\n,乙公司,B99\n,丙公司,B01\n")
        #expect(result.codes == ["noTaxpayer", "noBuilding", "unknownBuilding"])
        #expect(result.counts.rejected == 3)
        #expect(result.counts.stored == 1)
        #expect(result.counts.read == 4)
        #expect(desk.taxpayers.count == 1)
    }

    @Test("A move-out before the move-in is an error")
    func dates() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("企业名称,楼宇,入驻日期,迁出日期\n甲,甲大厦,2020-05-01,2020-04-30\n乙,甲大厦,2020-05-01,至今\n")
        #expect(result.codes == ["moveOutBeforeMoveIn"])
        #expect(result.tenancies.map(\.moveOut) == [nil])
    }

    @Test("Number and name of two different buildings contradict each other")
    func disagreement() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("企业名称,楼宇编号,楼宇名称\n甲,B01,乙大厦\n乙,B01,甲大厦\n丙,B01,别名\n")
        #expect(result.codes == ["codeAndNameDisagree"])
        #expect(result.tenancies.map(\.building) == [1, 1])
    }

    @Test("A building's name that two buildings have is an error that asks for the number")
    func ambiguous() throws {
        var desk = Desk()
        _ = try desk.read("楼宇编号,楼宇名称\nB1,甲\nB2,甲\n")
        #expect(try desk.read("企业名称,楼宇\n甲公司,甲\n").codes == ["ambiguousBuilding"])
    }
}
