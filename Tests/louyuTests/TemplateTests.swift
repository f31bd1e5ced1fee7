import Testing

@Suite("`louyu template` gives files that import as they are")
struct TemplateTests {
    private static let headers = [
        "buildings":
            "楼宇编号,楼宇名称,楼宇群,片区,街道,地址,建筑面积(㎡),地上面积(㎡),商务面积(㎡),可出租面积(㎡),已用面积(㎡),空置面积(㎡),重点楼宇,楼长,纳入日期,退出日期",
        "tenants": "统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,迁出日期,机构类型,注册地,在地纳税,行业,企业类型",
        "tax": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元),地方级税收(元),区级税收(元),税种,楼宇编号",
    ]

    @Test("Each has exactly the standard headers and one example row", arguments: ["buildings", "tenants", "tax"])
    func headersAreStandard(kind: String) throws {
        let lines = try ScratchWorkspace().must("template", kind).split(whereSeparator: \.isNewline)
        #expect(lines.first.map(String.init) == Self.headers[kind])
        #expect(lines.count == 2)
    }

    @Test("The three together import without a word of complaint and can be ranked")
    func templatesImport() throws {
        let scratch = try ScratchWorkspace.empty()
        for kind in Self.headers.keys.sorted() {
            #expect(try scratch.shell("louyu template \(kind) > \(kind).csv").status == 0)
        }
        let outcome = try scratch.run("import", "tax.csv", "tenants.csv", "buildings.csv")
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaint)")
        let reply = try RankingReply(scratch.must("rank", "--window", "month", "--format", "json"))
        #expect(reply.rows.count == 1)
        #expect(reply.rows.first?.tenants == 1)
        #expect((reply.rows.first?.totalTaxFen ?? 0) > 0)
    }
}
