internal import ArgumentParser
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu gap`
struct GapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap", abstract: "补差清单：离目标还差几户、差多少，走访哪些企业。",
        discussion: "给出楼宇时只看这一座，否则看全部纳入楼宇或所选的一部分。")

    @OptionGroup var list: CompanyListArguments
    @OptionGroup var paying: InPlaceArguments
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let (place, media) = (list.place, list.media)
        var question = GapQuestion()
        question.building = list.building
        question.month = place.month
        question.filter = place.filter
        question.inPlaceBasis = paying.inPlaceBasis
        question.asOf = place.asOf
        question.limit = media.isText ? GapReport.listed : nil
        let workspace = try options.open()
        let outcome = try workspace.gap(question)
        let report = GapReport(outcome, profile: media.profile)
        try media.deliver(report.report(limit: question.limit), from: workspace) { report.json }
    }
}
