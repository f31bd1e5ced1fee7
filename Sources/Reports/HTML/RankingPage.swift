extension RankingReport {
    /// The ranking as a page in one file: basis, charts, tables, notes.
    public var page: HTMLPage {
        let report = report
        let body = HTMLReport(report)
        return HTMLPage(
            title: report.title,
            content: """
                <header class="head"><h1>\(report.title)</h1></header>
                <main>
                <section>\(body.basis)\(charts)</section>
                <section>\(body.tables)\(body.notes)</section>
                </main>

                """)
    }

    /// The ranking's charts, two beside each other where there is room.
    public var charts: HTML {
        let charts = RankingCharts(ranking).charts.filter { !$0.table.rows.isEmpty }
        guard !charts.isEmpty else { return "" }
        let drawn = charts.enumerated().map { position, chart in SVGChart(chart, id: "chart-\(position + 1)").html }
        guard drawn.count == 3 else { return "<div class=\"charts\">\(drawn)</div>\n" }
        return "<div class=\"charts\"><div class=\"pair\">\(Array(drawn.prefix(2)))</div><div>\(drawn[2])</div></div>\n"
    }
}
