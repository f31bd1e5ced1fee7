internal import ArgumentParser
internal import Glibc
internal import Ingestion
internal import Reports

/// `louyu template KIND`: an empty file with the standard headers and one example row.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "给出标准表样：标准列名与一行示例（CSV）。")

    @Argument(help: ArgumentHelp("buildings 楼宇台账，tenants 入驻企业名册，tax 税收入库表。", valueName: "种类"))
    var kind: FileKind
    @Option(name: .shortAndLong, help: ArgumentHelp("写入文件。", valueName: "文件"))
    var output: String?
    @Option(help: ArgumentHelp("编码：utf-8 或 gb18030。", valueName: "编码"))
    var encoding = MediaOptions.Encoding.utf8

    func run() throws {
        var document = CSVDocument(header: kind.standardHeaders)
        document.append(kind.example.map { $0.isEmpty ? .none : .text($0) })
        var media = MediaOptions()
        media.output = output
        media.encoding = encoding
        media.format = .csv
        try media.deliver(text: { _ in "" }, csv: { document }, json: { JSONDocument(.null) }, from: nil)
    }
}

extension FileKind {
    /// One row that the importer takes, in the order of ``standardHeaders``; the names are invented.
    fileprivate var example: [String] {
        switch self {
        case .buildings:
            [
                "B01", "示例大厦", "示例园区", "雍和园片区", "示例街道", "示例路1号", "20000.00", "16000.00", "15000.00",
                "14000.00", "12000.00", "2000.00", "是", "张三", "2019-01-01", "",
            ]
        case .tenants:
            [
                "91110101MA00000039", "示例科技有限公司", "B01", "1201", "350.00", "2019-03-01", "", "法人", "东城区", "是",
                "软件和信息技术服务业", "有限责任公司",
            ]
        case .tax: ["91110101MA00000039", "示例科技有限公司", "2020-12", "125000.00", "62500.00", "31250.00", "增值税", ""]
        }
    }
}
