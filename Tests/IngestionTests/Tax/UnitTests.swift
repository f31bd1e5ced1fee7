import BuildingEconomy
import Ingestion
import Testing

struct UnitTests {
    @Test(
        "A unit is found in the column, the corner, the unit row or the file's name, in that order",
        arguments: [
            ("单位：万元,,\n纳税人名称,入库月份,全口径税收(元)\n", Int64(100), DecisionSource?.some(.unitRow)),
            ("纳税人名称(单位：万),入库月份,全口径税收\n", 1_000_000, .corner),
            ("单位：亿元,,\n纳税人名称(单位：万),入库月份,全口径税收\n", 1_000_000, .corner),
            ("（单位：亿元）,,\n纳税人名称,入库月份,全口径税收\n", 10_000_000_000, .unitRow),
            ("税收情况（万元）,,\n纳税人名称,入库月份,全口径税收\n", 1_000_000, .unitRow),
            ("纳税人名称,入库月份,全口径税收\n,,(万元)\n", 1_000_000, nil),
            ("纳税人名称,入库月份,全口径税收/万元\n", 1_000_000, nil),
            ("纳税人名称,入库月份,全口径税收（单位：万元）\n", 1_000_000, nil),
            ("纳税人名称,入库月份,全口径税收万元\n", 1_000_000, nil),
        ])
    func sources(head: String, fen: Int64, source: DecisionSource?) throws {
        var desk = Desk()
        let result = try desk.read(head + "甲,2020-12,1\n")
        #expect(result.receipts.map(\.total) == [fen])
        #expect(result.layout?.moneyUnit?.source == source)
        #expect(result.findings.isEmpty)
    }

    @Test("Two columns may have two units")
    func mixed() throws {
        var desk = Desk()
        let result = try desk.read("纳税人名称,入库月份,全口径税收(万元),区级税收(元)\n甲,2020-12,1,1\n")
        #expect(result.receipts.map(\.total) == [1_000_000])
        #expect(result.receipts.map(\.district) == [100])
    }

    @Test("No unit is yuan with a warning; --unit fills in without one")
    func assumed() throws {
        var desk = Desk()
        let text = "纳税人名称,入库月份,全口径税收\n甲,2020-12,1\n"
        let result = try desk.read(text)
        #expect(result.codes == ["moneyUnitAssumed"])
        #expect(result.receipts.map(\.total) == [100])
        desk.options.unit = .yi
        let stated = try desk.read(text)
        #expect(stated.findings.isEmpty)
        #expect(stated.receipts.map(\.total) == [10_000_000_000])
        #expect(stated.layout?.moneyUnit == Decided(.yi, from: .option))
    }

    @Test("--unit that contradicts the file is an error", arguments: ["全口径税收(元)", "全口径税收(亿元)"])
    func contradiction(header: String) throws {
        var desk = Desk()
        desk.options.unit = .wan
        let result = try desk.read("纳税人名称,入库月份,\(header)\n甲,2020-12,1\n")
        #expect(result.codes == ["unitContradiction"])
        #expect(result.layout == nil)
    }

    @Test("--unit that agrees with the file is none")
    func agreement() throws {
        var desk = Desk()
        desk.options.unit = .wan
        #expect(try desk.read("单位：万元\n纳税人名称,入库月份,全口径税收\n甲,2020-12,1\n").findings.isEmpty)
    }

    @Test("A unit that is not read is an error, not yuan")
    func unsupported() throws {
        var desk = Desk()
        #expect(try desk.read("纳税人名称,入库月份,全口径税收(千元)\n甲,2020-12,1\n").codes.contains("unsupportedUnit"))
    }

    @Test("Two units in one line serve amounts and areas each their own")
    func twoUnits() throws {
        var desk = Desk()
        let result = try desk.read("表1,,\n单位：万平方米、%,,\n商用楼宇,建筑面积,企业入驻率\n甲大厦,2.5,90\n")
        #expect(result.buildings.map(\.areas.gross) == [FloorArea(cm2: 250_000_000)])
        #expect(result.findings.isEmpty)
    }

    @Test("An area without a unit is ㎡ with a warning")
    func area() throws {
        var desk = Desk()
        let result = try desk.read("楼宇名称,建筑面积\n甲大厦,20000\n")
        #expect(result.codes == ["areaUnitAssumed"])
        #expect(result.buildings.first?.areas.gross == FloorArea(cm2: 200_000_000))
    }

    @Test("A unit that is not read does no harm on a column that is not")
    func unsupportedElsewhere() throws {
        var desk = Desk()
        let result = try desk.read("单位：万元、亩,,\n企业名称,入库月份,全口径税收,占地面积(亩)\n甲,2020-12,1,5\n")
        #expect(result.findings.isEmpty)
        #expect(result.receipts.map(\.total) == [1_000_000])
    }
}
