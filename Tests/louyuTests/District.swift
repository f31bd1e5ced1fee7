/// A district small enough to work out by hand: two buildings, three taxpayers, and receipts as text.
enum District {
    static let register = """
        楼宇编号,楼宇名称,片区,建筑面积(㎡),重点楼宇
        B01,甲大厦,东片区,1000.00,是
        B02,乙大厦,西片区,3000.00,否
        """
    static let roster = """
        统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,机构类型,注册地
        91110101MA01AAAA0A,甲公司,B01,101,100,2018-01-01,法人,东城区
        91110101MA01BBBB0B,乙公司,B02,201,300,2018-01-01,法人,东城区
        91110101MA01CCCC0C,丙公司,B02,202,100,2018-01-01,法人,外区
        """
    static let taxHeader = "统一社会信用代码,纳税人名称,入库月份,全口径税收(元),区级税收(元)\n"

    /// A receipts' file of the month: what each of the three paid in all; a quarter of it is the district's.
    static func receipts(_ month: String, _ yuan: Int...) -> String {
        let names = ["91110101MA01AAAA0A,甲公司", "91110101MA01BBBB0B,乙公司", "91110101MA01CCCC0C,丙公司"]
        let lines = zip(names, yuan).map { "\($0),\(month),\($1).00,\($1 / 4).00\n" }
        return taxHeader + lines.joined()
    }
}

extension ScratchWorkspace {
    /// A workspace with the small district's register and roster, as batch 1.
    static func withDistrict() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace.empty()
        try scratch.write(District.register, to: "楼宇台账.csv")
        try scratch.write(District.roster, to: "名册.csv")
        try scratch.must("import", "楼宇台账.csv", "名册.csv")
        return scratch
    }

    /// What was received in a month in all, by building, in fen.
    func received(in month: String) throws -> [String: Int] {
        let reply = try RankingReply(must("rank", "--window", "month", "--month", month, "--format", "json"))
        return Dictionary(
            uniqueKeysWithValues: reply.rows.compactMap { row in row.totalTaxFen.map { (row.building, $0) } })
    }
}
