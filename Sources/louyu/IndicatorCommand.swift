internal import ArgumentParser
internal import Reports
internal import Workspace

/// `louyu indicator`
struct IndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator", abstract: "填报台账算不出的指标（GDP、专利、全区税收……）。",
        subcommands: [IndicatorSet.self, IndicatorImport.self, IndicatorList.self])
}

/// `louyu indicator set`
struct IndicatorSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "填报一个数，例如 louyu indicator set 高新技术企业收入 2023 3420亿")

    @Argument(help: ArgumentHelp("指标名称，见 louyu.yaml 的 indicators。", valueName: "指标"))
    var name: String
    @Argument(help: ArgumentHelp("年份 2023，或月份 2023-05。", valueName: "时间"))
    var time: String
    @Argument(help: ArgumentHelp("数值，可带 万、亿 或 %；不带时按指标的单位；负数前加 --。", valueName: "数值"))
    var value: String
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let entry = IndicatorEntry(name: name, time: time, value: value)
        Output.print("已记入批次 \(try options.open().enter([entry], origin: .here))：\(name) \(time) \(value)")
    }
}

/// `louyu indicator import`
struct IndicatorImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "从 CSV 填报：三列 指标,时间,数值，首行为列名。")

    @Argument(help: ArgumentHelp("CSV 文件，UTF-8。", valueName: "文件"))
    var file: String
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let text = try InputText.read(file)
        let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map(String.init)
        guard lines.first?.filter({ !$0.isWhitespace }) == "指标,时间,数值" else {
            throw ValidationError("首行应为 指标,时间,数值")
        }
        let entries = try lines.dropFirst().enumerated().map { offset, line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.filter { !$0.isWhitespace }
            }
            guard parts.count == 3 else { throw ValidationError("第 \(offset + 2) 行应有三列：\(line)") }
            return IndicatorEntry(name: parts[0], time: parts[1], value: parts[2])
        }
        guard !entries.isEmpty else { throw ValidationError("文件里没有数") }
        let batch = try options.open().enter(entries, origin: .here)
        Output.print("已记入批次 \(batch)：\(entries.count) 个数")
    }
}

/// `louyu indicator list`
struct IndicatorList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出填报的数，各在哪一批。")

    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let list = ListReport(
            "填报的指标", schema: "louyu.indicators/1",
            [
                .init("批次", "batch"), .init("指标", "name"), .init("时间", "time"), .init("数值", "value"),
                .init("单位", "unit"),
            ],
            try workspace.recordedIndicators(asOf: standing.asOf).map {
                [.count($0.batch), .text($0.name), .text($0.time), .text($0.value), .text($0.unit)]
            }, for: media.profile)
        try media.deliver(list.report, from: workspace) { list.json }
    }
}
