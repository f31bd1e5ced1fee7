internal import Analytics
internal import BuildingEconomy

extension MonthReport {
    /// The report as a page in one file.
    ///
    /// - Parameter version: the program's, for the foot.
    public func page(version: String) -> HTMLPage {
        let sections = sections
        let contents = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>\n" as HTML }
        let body = sections.map { section -> HTML in
            """
            <section id="\(section.id)"><h2>\(section.title)<span class="period">\(period)</span></h2>
            \(section.content)</section>

            """
        }
        return HTMLPage(
            title: "\(title) \(period)", running: running,
            content: """
                <header class="head"><p class="period-line">\(period)</p><h1>\(title)</h1>
                <p class="facts"><span>\(window)</span><span>单位面积按\(table.options.areaBasis.chineseName)</span>\
                <span>台账\(data)</span><strong>\(mark)</strong></p>
                <nav class="contents screen" aria-label="目录"><ul>\(contents)</ul></nav></header>
                <main>
                \(body)</main>
                <footer class="foot"><p>由 louyu \(version) 按台账\(data)生成；同一台账、同一命令，得到同样的文件。</p></footer>

                """)
    }

    private struct Section {
        let id: String
        let title: String
        let content: HTML
    }

    private var sections: [Section] {
        [
            Section(id: "bulletin", title: "概况", content: summary),
            Section(id: "trend", title: "走势", content: charts(trendCharts, id: "trend-chart")),
            Section(id: "goals", title: "目标进度", content: HTMLReport(goals.report).html),
            Section(id: "ranking", title: "楼宇排名：\(table.options.metric.chineseName)", content: rankingSection),
            Section(id: "flags", title: "预警", content: HTMLReport(flags.report).html),
            Section(
                id: "groups", title: "片区与规模", content: groupTables.map { HTMLTable($0, caption: "分组").html }.joined()),
            Section(id: "yiyuan", title: "亿元楼宇", content: yiyuanSection),
            Section(id: "check", title: "数据核对", content: checkSection),
        ].filter { !$0.content.isEmpty }
    }

    private var summary: HTML {
        let paragraphs = Bulletin(self).paragraphs.map { "<p>\($0)</p>\n" as HTML }
        return "<div class=\"summary\"><div class=\"prose\">\(paragraphs)</div>\n\(MonthHeadline(self).html)</div>\n"
    }

    private var rankingSection: HTML {
        let report = HTMLReport(ranking.report)
        return "\(report.basis)\(ranking.charts)\(report.tables)\(report.notes)"
    }

    private var yiyuanSection: HTML {
        profile == .public ? "" : HTMLTable(ranking.yiyuanTable, caption: "亿元楼宇").html
    }

    private var checkSection: HTML { HTMLReport(checkReport(isWhole: false)).html }

    private func charts(_ charts: [Chart], id: String) -> HTML {
        guard !charts.isEmpty else { return "" }
        let drawn = charts.enumerated().map { position, chart in SVGChart(chart, id: "\(id)-\(position + 1)").html }
        return "<div class=\"charts\">\(drawn)</div>\n"
    }
}
