internal import Analytics
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// 总览: the headline figures against the plan, the goals, what to look at, and which months are loaded.
enum OverviewPage {
    static func html(_ visit: Visit, _ workspace: Workspace) throws -> HTML {
        let map = try workspace.loadedMap()
        guard map.newest != nil else { return welcome(visit) }
        let query = visit.query
        let ranking = try workspace.ranking(try visit.rankingQuestion())
        let board = try workspace.goals(month: try query.month(), asOf: try query.asOf(), profile: visit.profile)
        let watch = try workspace.watch(Self.watchQuestion(query, for: visit.profile))
        let report = RankingReport(ranking, district: workspace.policy.district).report
        let goals = GoalsReport(board, profile: visit.profile).report
        return """
            \(Heading(title: workspace.policy.district + " 楼宇经济", beside: MonthForm(path: "/", query, ranking.period.window.to, workspace).html).html)\
            <section class="card" aria-labelledby="headline"><h2 id="headline">\(ranking.options.window.kind.chineseName)\
            <small>\(ranking.period.window.from.text) 至 \(ranking.period.window.to.text)</small></h2>
            \(missing(ranking))\(Headline(ranking, board, query).html)</section>
            <div class="columns">
            <section class="card" aria-labelledby="watch"><h2 id="watch"><a href="\(url: "/flags" + query.text)">预警</a></h2>
            \(Self.watchlist(watch, query, showsNames: visit.profile == .internal))</section>
            <section class="card" aria-labelledby="months"><h2 id="months">已载入的月份</h2>\(MonthMap(map).html)</section>
            </div>
            <section class="card" aria-labelledby="goals"><h2 id="goals"><a href="\(url: "/goals" + query.text)">目标</a></h2>
            \(HTMLTable(goals.tables[0], caption: "目标进度").html)</section>
            <section class="card" aria-labelledby="basis"><h2 id="basis">口径</h2>\(HTMLReport.basis(report.basis))</section>

            """
    }

    private static func watchQuestion(_ query: Query, for profile: Profile) throws -> WatchQuestion {
        var question = WatchQuestion()
        question.month = try query.month()
        question.asOf = try query.asOf()
        question.profile = profile
        return question
    }

    private static func missing(_ ranking: Ranking) -> HTML {
        let months = ranking.period.missingMonths
        guard !months.isEmpty else { return "" }
        let list = months.map(\.text).joined(separator: "、")
        return "<p class=\"caution\">窗口不完整，缺 \(list)：不作目标判断，也不给同比和位次变化。</p>\n"
    }

    /// The colours' counts and the red buildings.
    private static func watchlist(_ outcome: WatchOutcome, _ query: Query, showsNames: Bool) -> HTML {
        let buildings = outcome.watchlist.buildings
        let counts = WarningColour.allCases.map { colour -> HTML in
            let count = buildings.count { $0.colour == colour }
            return "<li class=\"\(colour.rawValue)\"><b>\(count)</b> \(colour.chineseName)</li>\n"
        }
        let red = buildings.filter { $0.colour == .red }.prefix(8).map { building -> HTML in
            let rules = building.warnings.map(\.rule.chineseName).joined(separator: "、")
            return """
                <li><a href="\(url: Links.building(building.building.key, query) + "#flags")">\(building.building.name)</a> \
                <span class="muted">\(rules)</span></li>

                """
        }
        guard showsNames else { return "<ul class=\"colours\">\n\(counts)</ul>\n" }
        let list: HTML = red.isEmpty ? "<p class=\"muted\">没有红色预警。</p>" : "<ul class=\"plain\">\n\(Array(red))</ul>\n"
        return "<ul class=\"colours\">\n\(counts)</ul>\n\(list)"
    }

    private static func welcome(_ visit: Visit) -> HTML {
        let step: HTML =
            visit.mayWrite
            ? "<p><a class=\"button\" href=\"/data\">上传第一批文件</a></p>" : "<p>请让楼长先导入数据。</p>"
        return """
            \(Heading(title: "还没有数据").html)
            <section class="card"><p>楼宇台账、入驻企业名册和税收入库表，照原样上传即可：列名、单位和月份由程序辨认，\
            存入之前先给您看。</p>\(step)</section>

            """
    }
}
