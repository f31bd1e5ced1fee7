/// The kinds of tax (税种) by the names that files use.
enum TaxKindNames {
    private static let entries: [[String]] = [
        ["增值税", "国内增值税"],
        ["营改增", "改征增值税", "营改增增值税"],
        ["企业所得税", "所得税", "企所税", "企业所得"],
        ["个人所得税", "个税", "个人所得"],
        ["城市维护建设税", "城建税", "城市建设维护税", "城建"],
        ["房产税"],
        ["印花税"],
        ["土地增值税", "土增税", "土增"],
        ["城镇土地使用税", "土地使用税"],
        ["车船税", "车船使用税"],
        ["契税"],
        ["消费税", "国内消费税"],
        ["资源税"],
        ["环境保护税", "环保税"],
        ["车辆购置税", "车购税"],
        ["耕地占用税"],
        ["营业税"],
        ["教育费附加"],
        ["地方教育附加", "地方教育费附加"],
        ["附加税", "附加税费", "税收附加", "附加"],
        ["文化事业建设费"],
        ["水利建设专项收入", "水利建设基金"],
        ["残疾人保障金", "残疾人就业保障金", "残保金"],
        ["罚款", "罚没收入"],
        ["滞纳金"],
        ["工会经费"],
        ["其他税", "其他税收", "其他", "其它税", "其它税收", "其它", "其他税种"],
    ]

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        for entry in entries { for name in entry { table[name] = entry[0] } }
        return table
    }()

    /// The usual name of a kind of tax, or nil where the normalised text names none.
    static func usualName(_ normalised: String) -> String? { table[normalised] }
}
