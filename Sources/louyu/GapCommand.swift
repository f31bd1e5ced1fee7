internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu gap`
struct GapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap", abstract: "补差清单：离目标还差几户、差多少，走访哪些企业。",
        discussion: "给出楼宇时只看这一座，否则看全部纳入楼宇或所选的一部分。")

    @Argument(help: ArgumentHelp("楼宇编号或名称；不写则看全部。", valueName: "楼宇"))
    var building: String?
    @Option(help: ArgumentHelp("在地纳税口径：receipts 按入库，roster 按名册。", valueName: "口径"))
    var inPlaceBasis: InPlaceBasis?
    @OptionGroup var place: PlaceArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if media.profile == .public { throw ValidationError("清单列出企业名称，不能公开：用 --profile meeting 或 internal") }
        if building != nil, place.zone != nil || place.street != nil || place.keyOnly {
            throw ValidationError("已指明一座楼宇，不能再用 --zone、--street、--key-only")
        }
    }

    func run() throws {
        var question = GapQuestion()
        question.building = building
        question.month = place.month
        question.filter = place.filter
        question.inPlaceBasis = inPlaceBasis
        question.asOf = place.asOf
        question.limit = media.isText ? GapReport.listed : nil
        let workspace = try options.open()
        let outcome = try workspace.gap(question)
        var report = GapReport(
            outcome.gap,
            parties: outcome.taxpayers.mapValues { GapReport.Party(name: $0.name ?? $0.code ?? "", code: $0.code) },
            industries: outcome.industries, rooms: outcome.rooms, buildings: outcome.buildings)
        report.profile = media.profile
        try media.deliver(report.report(limit: question.limit), from: workspace) { report.json }
    }
}
