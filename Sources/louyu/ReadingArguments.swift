internal import ArgumentParser
internal import BuildingEconomy
internal import Ingestion
internal import Spreadsheets

/// The options that say how files are read: kind, month, unit, sheet, encoding, column maps.
struct ReadingArguments: ParsableArguments {
    @Option(help: ArgumentHelp("文件的种类；缺省由列名判断。", valueName: "种类"))
    var kind: FileKind?
    @Option(help: ArgumentHelp("入库月份，如 2020-12：文件里没有月份时用。", valueName: "月份"))
    var month: Month?
    @Option(help: ArgumentHelp("金额单位：文件没写时用。yuan 元，wan 万元，yi 亿元。", valueName: "单位"))
    var unit: MoneyUnit?
    @Option(help: ArgumentHelp("只读这个工作表。", valueName: "名称"))
    var sheet: String?
    @Option(help: ArgumentHelp("文字编码，如 utf-8、gb18030；缺省自动判断。", valueName: "编码"))
    var encoding: String?
    @Option(help: ArgumentHelp("列名对应，如 --map 本月实缴=全口径税收；可以多次。", valueName: "列名=字段"))
    var map: [String] = []
    @Flag(help: "表中金额是本年累计数。")
    var cumulative = false
    @Flag(help: "信用代码把 0 写成 O、1 写成 I 之类，改后校验位相符的，按改后的读取。")
    var repairCodes = false

    /// What the options state about the files.
    func options() throws -> ImportOptions {
        var options = ImportOptions()
        options.kind = kind
        options.month = month
        options.unit = unit
        options.isCumulative = cumulative
        options.repairsCodes = repairCodes
        for pair in map {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--map 应写作 列名=字段，得到的是“\(pair)”") }
            options.columns[parts[0]] = parts[1]
        }
        return options
    }

    /// The encoding named, or nil where detection decides.
    func textEncoding() throws -> TextEncoding? {
        guard let encoding else { return nil }
        guard let known = TextEncoding(name: encoding) else {
            throw ValidationError("不认识的编码“\(encoding)”：可用的有 utf-8、gb18030、utf-16le、utf-16be")
        }
        return known
    }
}
