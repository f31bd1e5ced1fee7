internal import Analytics
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// 排名: every metric, window, month, basis and filter, all of it in the address.
enum RankingPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        let ranking = try workspace.ranking(try visit.rankingQuestion())
        let report = RankingReport(ranking, district: workspace.policy.district)
        let people = report.report
        var paper = Paper(people, section: .ranking, fileName: "楼宇排名_\(ranking.period.window.to.text)") {
            let groups = GroupPages(ranking.groups.map(\.rows.count), query)
            let tables = people.tables.enumerated().compactMap { position, table -> HTML? in
                guard position >= ranking.groups.count || groups.shown.contains(position) else { return nil }
                return Self.table(
                    table, Self.buildings(ranking, table: position),
                    group: position < ranking.groups.count ? ranking.groups[position].name.chineseName : nil, query,
                    title: people.title)
            }
            return """
                \(Heading(title: people.title, beside: Exports(path: "/ranking", query: query).html).html)\
                \(form(visit, ranking, workspace))\
                <section class="card">\(HTMLReport.basis(people.basis))\(groups.links)\(tables)\(groups.links)\
                \(HTMLReport(people).notes)</section>

                """
        }
        paper.csv = { report.csv }
        paper.workbook = { report.workbook }
        return paper
    }

    /// The buildings of a table's rows; none for the table of what stands outside.
    private static func buildings(_ ranking: Ranking, table: Int) -> [Building] {
        guard ranking.options.grouping != nil else { return table == 0 ? ranking.rows.map(\.building) : [] }
        return table < ranking.groups.count ? ranking.groups[table].rows.map(\.building) : []
    }

    private static func table(
        _ table: Table, _ buildings: [Building], group: String?, _ query: Query, title: String
    ) -> HTML {
        guard !buildings.isEmpty else { return HTMLTable(table, caption: title).html }
        return TableView(table, query, path: "/ranking").html(caption: title) { row, column in
            let header = table.columns[column].header
            guard row < buildings.count else {
                guard table.rows[row].part == .total else { return nil }
                return RankingLinks.metric(of: header).map { Links.explanation(ofTotal: $0, group: group, query) }
            }
            return RankingLinks.address(of: header, buildings[row].key, query)
        }
    }

    /// Who the table is for; a viewer has no choice to be more than a meeting.
    private static func profileField(_ visit: Visit) -> HTML {
        let profiles = Profile.allCases.filter { visit.mayWrite || $0 != .internal }
        return Field.choice(
            "给谁看", "profile", profiles.map { ($0.rawValue, $0.chineseName) }, chosen: visit.profile.rawValue)
    }

    private static func form(_ visit: Visit, _ ranking: Ranking, _ workspace: Workspace) -> HTML {
        let query = visit.query
        let options = ranking.options
        return """
            <form class="filters card" method="get" action="/ranking" data-instant>
            \(Field.choice("指标", "by", RankingMetric.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: options.metric.rawValue))\
            \(Field.choice("窗口", "window", WindowKind.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: options.window.kind.rawValue))\
            \(MonthField.html(workspace, chosen: options.window.to))\
            \(Field.choice("面积口径", "areaBasis", AreaBasis.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: options.areaBasis.rawValue))\
            \(Field.choice("在地纳税", "inPlaceBasis", InPlaceBasis.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: options.inPlaceBasis.rawValue))\
            \(Field.choice("分组", "groupBy", [("", "不分组")] + Grouping.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: query["groupBy"]))\
            \(PlaceFields.html(query, workspace))\
            \(Field.text("找楼宇", "q", query["q"], placeholder: "名称、编号或片区", kind: "search"))\
            \(Field.hidden("sort", query["sort"]))\(Field.hidden("dir", query["dir"]))\
            \(Field.hidden("asOf", query["asOf"]))\(profileField(visit))\
            <div class="act"><button>查看</button> <a href="/ranking">恢复缺省</a></div>
            </form>

            """
    }
}

/// The fields that choose buildings: 片区, 街道, 重点.
enum PlaceFields {
    static func html(_ query: Query, _ workspace: Workspace) -> HTML {
        let places = (try? workspace.places()) ?? Places()
        func choices(_ names: [String], _ chosen: String?) -> [(value: String, text: String)] {
            [("", "全部")] + (names + (chosen.map { names.contains($0) ? [] : [$0] } ?? [])).map { ($0, $0) }
        }
        return """
            \(Field.choice("片区", "zone", choices(places.zones, query["zone"]), chosen: query["zone"]))\
            \(Field.choice("街道", "street", choices(places.streets, query["street"]), chosen: query["street"]))\
            \(Field.tick("只看重点楼宇", "keyOnly", query["keyOnly"] != nil))
            """
    }
}

/// Where the figures of a ranking lead, by their column.
enum RankingLinks {
    /// The metric that a column shows; nil for others.
    static func metric(of header: String) -> RankingMetric? {
        switch header {
        case "在地纳税率", "注册在地率": .inPlaceRate
        case "全口径税收": .totalTax
        case "全口径同比": .totalTaxGrowth
        case "区级税收": .districtTax
        case "区级同比": .districtTaxGrowth
        case "单位全口径": .totalTaxPerM2
        case "单位区级": .districtTaxPerM2
        default: nil
        }
    }

    /// The address behind a column's cell; nil where it explains itself.
    static func address(of header: String, _ key: String, _ query: Query) -> String? {
        if let metric = metric(of: header) { return Links.explanation(key, metric, query) }
        return switch header {
        case "楼宇", "编号": Links.building(key, query)
        case "排名": Links.explanation(key, .districtTaxPerM2, query)
        case "入驻企业": Links.building(key, query) + "#tenants"
        case "亿元楼宇", "预警", "重点": Links.building(key, query) + "#flags"
        default: header.hasSuffix("面积") ? Links.building(key, query) + "#register" : nil
        }
    }
}
