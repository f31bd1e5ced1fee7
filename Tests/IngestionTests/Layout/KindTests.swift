import BuildingEconomy
import Ingestion
import Testing

struct KindTests {
    @Test(
        "The kind is told from the headers",
        arguments: [
            ("楼宇编号,楼宇名称,片区,建筑面积(㎡)\nB1,甲,乙,1\n", FileKind.buildings),
            ("楼宇编码,载体名称,产权单位,地址,建筑面积(万㎡),已用面积(万㎡),用途,总税,平均每月总税收\n1,甲,乙,丙,3,2,办公,5,1\n", .buildings),
            ("序号,楼宇名称,地址,建筑面积(㎡),入驻单位(户)\n1,甲,乙,30000,12\n", .buildings),
            ("楼宇名称\n甲\n", .buildings),
            ("统一社会信用代码,企业名称,楼宇编号\n,甲公司,B1\n", .tenants),
            ("序号,公司名称,所在楼宇,房号,承租面积(㎡),起租日期\n1,甲公司,B1,101,5,2020-01-01\n", .tenants),
            ("社会信用代码,名称,税种,金额\n,甲公司,增值税,1\n", .tax),
            ("排名,企业名称,行业,全口径税收(万元),区级税收(万元)\n1,甲公司,软件,1,1\n", .tax),
            ("企业名称,入驻楼宇,入库月份,实缴税额\n甲公司,B1,2020-12,1\n", .tax),
            ("楼宇名称,全口径税收,地方口径税收\n甲,1,1\n", .tax),
            ("楼宇(单位：万),一月,二月,三月\n甲,1,1,1\n", .tax),
        ])
    func told(text: String, kind: FileKind) throws {
        var desk = Desk()
        desk.options.month = Month(yyyymm: 202001)
        #expect(try desk.read(text).layout?.kind == kind)
    }

    @Test(
        "The standard headers mean themselves, in any order",
        arguments: FileKind.allCases)
    func standard(kind: FileKind) throws {
        for headers in [kind.standardHeaders, kind.standardHeaders.reversed()] {
            var desk = Desk()
            let row = headers.map { $0 == "入库月份" ? "2020-12" : "" }
            let result = try desk.read(headers.joined(separator: ",") + "\n" + row.joined(separator: ",") + "x\n")
            let layout = try #require(result.layout)
            #expect(layout.kind == kind)
            #expect(layout.ignored == [])
            #expect(
                layout.columns.map(\.field)
                    == (headers == kind.standardHeaders ? kind.standardFields : kind.standardFields.reversed()))
        }
    }

    @Test("A roster with amounts beside is asked about, and --kind answers")
    func ambiguous() throws {
        var desk = Desk()
        desk.options.month = Month(yyyymm: 202012)
        let text = "企业名称,楼宇名称,房间号,租用面积(㎡),全口径税收(元)\n甲,B1,1,1,1\n"
        let result = try desk.read(text)
        #expect(result.codes == ["ambiguousKind"])
        #expect(result.findings[0].sentence.contains("--kind tenants 或 --kind tax"))
        desk.options.kind = .tax
        #expect(try desk.read(text).layout?.kind == .tax)
    }

    @Test("--kind without the needed columns is an error that names them")
    func lacking() throws {
        var desk = Desk()
        desk.options.kind = .tax
        let result = try desk.read("企业名称,楼宇名称,房间号\n甲,B1,1\n")
        #expect(result.codes == ["missingColumn"])
        #expect(result.findings[0].sentence.contains("全口径税收"))
    }

    @Test("No header at all is an error", arguments: ["甲,1\n乙,2\n", "颜色,大小\n红,1\n"])
    func none(text: String) throws {
        var desk = Desk()
        #expect(try desk.read(text).codes == ["noHeader"])
    }

    @Test("In a sheet of thousands of columns the header is looked for among the first 256")
    func wide() throws {
        let desk = Desk()
        let names = (0..<3000).map { "第\($0)项" }.joined(separator: ",")
        let data = (0..<3000).map(String.init).joined(separator: ",")
        #expect(try desk.recognise("楼宇编号,楼宇名称," + names + "\nB01,甲," + data + "\n").layout?.kind == .buildings)
        #expect(try desk.recognise(names + ",楼宇编号,楼宇名称\n" + data + ",B01,甲\n").codes == ["noHeader"])
    }
}
