internal import ArgumentParser
internal import BuildingEconomy
internal import Ingestion
internal import Reports
internal import Spreadsheets
internal import Workspace

/// `louyu inspect FILE`: how a file would be read; stores nothing.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "inspect", abstract: "看一个文件会怎样读：编码、表头、列、单位、月份；不存任何内容。")

    @Argument(help: ArgumentHelp("文件。", valueName: "文件"))
    var file: String
    @OptionGroup var reading: ReadingArguments
    @Flag(help: "给出读到的每个单元格（JSON）。")
    var cells = false
    @Option(help: ArgumentHelp("输出形式。", valueName: "形式"))
    var format = TextOrJSON.text
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let spreadsheet = try Spreadsheet.open(path: file, encoding: try reading.textEncoding())
        if let wanted = reading.sheet, !spreadsheet.sheets.contains(where: { $0.name == wanted }) {
            let known = spreadsheet.sheets.map(\.name)
            let finding = Finding(.sheetNotFound(known: known), at: Place(file: file, text: wanted))
            Output.printError("\(finding.severity.chineseName)：\(finding.sentence)")
            throw ExitCode(1)
        }
        if cells { return try Cells(spreadsheet, only: reading.sheet).print() }
        let policy = try Workspace.policyIfAny(in: options.folder)
        var recognised: [(Sheet, Recognition)] = []
        for sheet in spreadsheet.sheets where reading.sheet.map({ $0 == sheet.name }) ?? true {
            recognised.append(
                (
                    sheet,
                    try SheetLayout.recognise(
                        spreadsheet, sheet: sheet.index, file: file, options: try reading.options(), policy: policy)
                ))
        }
        switch format {
        case .text: printText(spreadsheet, recognised)
        case .json: printJSON(spreadsheet, recognised)
        }
        if recognised.allSatisfy({ $0.1.layout == nil }) { throw ExitCode(1) }
    }

    private func printText(_ spreadsheet: Spreadsheet, _ recognised: [(Sheet, Recognition)]) {
        let parts = [
            spreadsheet.format.rawValue, spreadsheet.encoding?.name, spreadsheet.delimiter.map { "分隔符 \($0.name)" },
            "\(spreadsheet.byteCount) 字节",
        ]
        Output.print("\(file)：" + parts.compactMap { $0 }.joined(separator: "，"))
        for (sheet, recognition) in recognised {
            if spreadsheet.format != .delimitedText {
                Output.print("工作表“\(sheet.name)”\(sheet.isHidden ? "（隐藏）" : "")")
            }
            for line in recognition.layout.map({ LayoutLines($0).lines }) ?? ["  没有认出表格"] { Output.print(line) }
            for finding in recognition.findings {
                Output.print("  \(finding.severity.chineseName)：\(finding.sentence)")
            }
        }
    }

    private func printJSON(_ spreadsheet: Spreadsheet, _ recognised: [(Sheet, Recognition)]) {
        let sheets = recognised.map { sheet, recognition -> JSONValue in
            [
                "name": .string(sheet.name), "hidden": .bool(sheet.isHidden),
                "layout": recognition.layout.map { SheetJSON($0).value } ?? .null,
                "findings": .array(recognition.findings.map { FindingJSON($0).value }),
            ]
        }
        let value: JSONValue = [
            "schema": "louyu.inspect/1", "file": .string(file), "format": .string(spreadsheet.format.rawValue),
            "encoding": .text(spreadsheet.encoding?.name), "bytes": .count(spreadsheet.byteCount),
            "sha256": .text(spreadsheet.sha256Text), "sheets": .array(sheets),
        ]
        Output.write(JSONDocument(value).bytes, to: 1)
    }
}
