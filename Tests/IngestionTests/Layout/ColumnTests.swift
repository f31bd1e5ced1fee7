import BuildingEconomy
import Ingestion
import Testing

struct ColumnTests {
    private func header(_ headers: String, kind: FileKind? = nil) throws -> Desk.Result {
        var desk = Desk()
        desk.options.kind = kind
        desk.options.month = Month(yyyymm: 202012)
        return try desk.recognise(headers + "\n")
    }

    @Test("片区 is a zone, 楼宇群 and 园区 a group, 街道 a street")
    func places() throws {
        let layout = try #require(try header("楼宇名称,片区,楼宇群,所属街道").layout)
        #expect(layout.columns.map(\.field) == [.buildingName, .zone, .buildingGroup, .street])
    }

    @Test("Headers with breaks, spaces, stars and full-width brackets are the same headers")
    func normalised() throws {
        let layout = try #require(try header("* 企 业　名 称,\"纳税人\n识别号\",全口径税收（万元）").layout)
        #expect(layout.columns.map(\.field) == [.name, .code, .totalTax])
        #expect(layout.columns.last?.moneyUnit == .wan)
    }

    @Test("Only 迁出日期, 迁出时间 and 退租日期 set moveOut", arguments: ["迁出日期", "迁出时间", "退租日期"])
    func moveOut(header text: String) throws {
        let layout = try #require(try header("企业名称,楼宇,\(text)").layout)
        #expect(layout.column(.moveOut)?.header == text)
    }

    @Test(
        "Ends of leases and intentions are ignored with a notice",
        arguments: ["租赁结束日期", "租约期限", "意向退出时间", "到期日期"])
    func leaseEnd(header text: String) throws {
        let result = try header("企业名称,楼宇,\(text)")
        #expect(result.layout?.column(.moveOut) == nil)
        #expect(result.codes == ["leaseEndColumn"])
        #expect(result.findings[0].severity == .notice)
    }

    @Test("Personal data is not read", arguments: ["联系人", "联系电话", "身份证号", "法人证件号", "手机"])
    func personal(header text: String) throws {
        let result = try header("企业名称,楼宇,\(text)")
        #expect(result.layout?.ignored.map(\.reason) == [.personal])
        #expect(result.codes == ["personalColumn"])
    }

    @Test(
        "A header with two meanings is not mapped silently",
        arguments: [("楼宇名称,商业面积", "商务面积"), ("楼宇名称,出售面积", "已用面积"), ("企业名称,楼宇,工商注册号", "统一社会信用代码")])
    func unsure(headers: String, suggested: String) throws {
        let result = try header(headers)
        #expect(result.layout?.ignored.map(\.reason) == [.needsConfirmation])
        #expect(result.codes == ["unconfirmedColumn"])
        #expect(result.findings[0].sentence.contains("--map \"列名=\(suggested)\""))
    }

    @Test("An unknown column is shown with the closest known one")
    func closest() throws {
        let result = try header("企业名称,楼宇,入驻的日期")
        #expect(result.layout?.ignored == [IgnoredColumn(index: 2, header: "入驻的日期", reason: .unknown, closest: "入驻日期")])
    }

    @Test("--map and the policy's columns go before every synonym; --map goes before the policy")
    func mapped() throws {
        var desk = Desk()
        desk.policy.columns = ["单位全名": "企业名称", "去向": "楼宇名称", "大小": "行业"]
        desk.options.columns = ["大小": "rentedArea", "到期日期": "迁出日期"]
        let result = try desk.read("单位全名,去向,大小,到期日期\n甲,B1,1,2020-01-01\n")
        #expect(result.layout?.columns.map(\.field) == [.name, .buildingName, .rentedArea, .moveOut])
        #expect(result.codes == ["areaUnitAssumed", "unknownBuilding"])
    }

    @Test("A unit may be stated with the mapping")
    func mappedUnit() throws {
        var desk = Desk()
        desk.options.columns = ["体积": "建筑面积(万㎡)"]
        let result = try desk.read("楼宇名称,体积\n甲,2.5\n")
        #expect(result.buildings.first?.areas.gross == FloorArea(cm2: 250_000_000))
    }

    @Test("A mapping to no field is an error, one from no column a warning")
    func wrongMapping() throws {
        var desk = Desk()
        desk.options.columns = ["大小": "重量"]
        #expect(try desk.read("楼宇名称,大小\n甲,1\n").codes == ["unknownMapping"])
        desk.options.columns = ["重量": "建筑面积"]
        #expect(try desk.read("楼宇名称,大小\n甲,1\n").codes == ["unmatchedMapping"])
    }

    @Test("Of two columns for one field the standard one is read, and that is said")
    func duplicates() throws {
        let result = try header("公司名称,企业名称,楼宇")
        #expect(result.layout?.column(.name)?.index == 1)
        #expect(result.codes == ["duplicateColumn"])
    }

    @Test("Two amounts of one level that are both plausible are asked about")
    func rivals() throws {
        let result = try header("企业名称,三级税收(元),总税收(元)")
        #expect(result.codes == ["rivalColumns"])
        #expect(result.layout == nil)
    }

    @Test("金额 beside 全口径税收 is not read")
    func weakAmount() throws {
        let result = try header("企业名称,金额(元),全口径税收(元)")
        #expect(result.layout?.column(.totalTax)?.index == 2)
        #expect(result.codes.first == "duplicateColumn")
    }

    @Test("Last year's figures, growth and shares are not amounts of this month")
    func comparisons() throws {
        let result = try header("企业名称,区级税收(元),上年同期,增减额,增减率,同比增减(%),区级税收同比")
        #expect(result.layout?.columns.map(\.field) == [.name, .districtTax])
        #expect(result.layout?.ignored.map(\.reason) == Array(repeating: .comparison, count: 5))
    }
}
