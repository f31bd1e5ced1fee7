internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明一个数：公式、分子、分母，直到批次、文件和行。",
        discussion: """
            楼宇处写 合计，说明合计行（可加 --zone、--street、--key-only，或用 --group-by 与 --group 说明一个组）；
            写 未匹配、迁出后入库、未纳入，说明不在各楼宇里的税收。
            """)

    @Argument(help: ArgumentHelp("楼宇编号或名称；或 合计、未纳入、迁出后入库、未匹配。", valueName: "楼宇"))
    var building: String
    @Argument(help: ArgumentHelp("指标；一楼一档里的其他数只用于一座楼宇。", valueName: "指标"))
    var metric: ExplainedFigure
    @Option(help: ArgumentHelp("到哪一层：1 公式，2 企业，3 企业各月，4 每一行的出处；合计为 1 公式，2 楼宇，3 企业，4 每一行。", valueName: "层"))
    var depth = 2
    @OptionGroup var basis: BasisArguments
    @Option(help: ArgumentHelp("合计的一个组按什么分：同 rank 的 --group-by。", valueName: "分组"))
    var groupBy: Grouping?
    @Option(help: ArgumentHelp("组的名称，如 雍和园片区、3万至15万㎡。", valueName: "组"))
    var group: String?
    @OptionGroup var place: PlaceArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard ExplainReport.Depth(rawValue: depth) != nil else { throw ValidationError("--depth 应为 1 至 4") }
        guard (group == nil) == (groupBy == nil) else { throw ValidationError("--group-by 与 --group 要一起用") }
        let isTotal = ExplainSubject(building) == .total(group: nil)
        if !isTotal, group != nil || place.filter != BuildingFilter() {
            throw ValidationError("--zone、--street、--key-only、--group 只用于 合计")
        }
        if case .file(let figure) = metric, ExplainSubject(building) != .building(building) {
            throw ValidationError("\(figure.rawValue) 是一楼一档里的数，只能说明一座楼宇的：写楼宇编号或名称")
        }
    }

    func run() throws {
        let depth = ExplainReport.Depth(rawValue: depth)!
        var question = basis.question(asOf: place.asOf)
        question.month = place.month
        question.filter = place.filter
        question.grouping = groupBy
        question.profile = media.profile
        switch metric {
        case .metric(let metric):
            question.metric = metric
            try run(question, depth)
        case .file(let figure):
            let workspace = try options.open()
            let isInternal = media.profile == .internal
            let outcome = try workspace.explain(
                figure, of: building, question, withRows: isInternal && depth == .rows)
            let report = FileExplainReport(outcome, depth: depth, profile: media.profile)
            try media.deliver(report.report, from: workspace) { report.json }
        }
    }

    /// A metric of the ranking.
    private func run(_ question: RankingQuestion, _ depth: ExplainReport.Depth) throws {
        var subject = ExplainSubject(building)
        if let group { subject = .total(group: group) }
        let isInternal = media.profile == .internal
        let workspace = try options.open()
        let outcome = try workspace.explain(
            subject, question, withReceipts: isInternal && depth.needsReceipts(ofSet: subject.isSet),
            withRows: isInternal && depth == .rows)
        let report = ExplainReport(outcome, depth: depth, subject: name, profile: media.profile)
        try media.deliver(report.report, from: workspace) { report.json }
    }

    /// What a set or a bucket is called: 合计, with what chose it.
    private var name: String {
        let filter = place.filter
        var parts = [filter.zone.map { "片区 \($0)" }, filter.street.map { "街道 \($0)" }].compactMap(\.self)
        if filter.keyOnly { parts.append("重点楼宇") }
        if let group, let groupBy { parts.append("\(groupBy.chineseName) \(group)") }
        return parts.isEmpty ? building : "\(building)：\(parts.joined(separator: "，"))"
    }
}
