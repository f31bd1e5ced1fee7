internal import Analytics
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// A building's file: register, figures, twelve months, companies, warnings; for a meeting without companies.
enum BuildingPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        guard let key = query["key"] else { throw Refusal.badQuestion("哪座楼宇？请从列表里点进来。") }
        guard visit.profile == .internal else { return try meetingPaper(visit, key, workspace) }
        var question = try query.rankingQuestion()
        question.metric = .totalTax
        let outcome = try workspace.explain(.building(key), question, withRows: false)
        guard let building = outcome.explanation.building else { throw Refusal.badQuestion("哪座楼宇？请从列表里点进来。") }
        var watch = WatchQuestion()
        watch.month = outcome.explanation.options.window.to
        watch.asOf = question.asOf
        let flags = FlagsReport(try workspace.watch(watch), profile: .internal).report
        let file = BuildingFigures(outcome, building, query)
        let title = "\(building.key) \(building.name)"
        question.metric = try query.code("by") ?? .districtTaxPerM2
        let show = ShowReport(try workspace.file(of: key, question))
        let report = show.report
        var paper = Paper(report, section: .buildings, fileName: "楼宇_\(building.key)_\(watch.month!.text)") {
            let own = Self.only(building.key, of: flags.tables[0])
            return """
                \(Heading(title: title, beside: Exports(path: "/building", query: query).html).html)\
                \(MonthForm(path: "/building", query, outcome.explanation.options.window.to, workspace).html)\
                <section class="card">\(HTMLReport.basis(file.basis))\(file.figuresHTML)</section>
                <section class="card" id="flags"><h2>预警</h2>\(HTMLTable(own, caption: "预警").html)\
                \(noteForm(visit, building.key))</section>
                <section class="card"><h2>各月税收</h2>\(file.chart)</section>
                <section class="card" id="tenants"><h2>企业</h2>\
                \(TableView(file.taxpayers.untitled, query, path: "/building").html(caption: "企业"))</section>
                <section class="card" id="register"><h2>一楼一档</h2>\(markup(show, query).tables)\(markup(show, query).notes)\
                </section>

                """
        }
        paper.csv = { show.csv }
        return paper
    }

    /// The file as a meeting may see it.
    private static func meetingPaper(_ visit: Visit, _ key: String, _ workspace: Workspace) throws -> Paper {
        guard visit.profile == .meeting else { throw Refusal.internalOnly }
        let query = visit.query
        let question = try visit.rankingQuestion()
        let show = ShowReport(try workspace.file(of: key, question))
        let (report, month) = (show.report, show.file.options.window.to)
        var watch = WatchQuestion()
        (watch.month, watch.asOf, watch.profile) = (month, question.asOf, .meeting)
        let flags = FlagsReport(try workspace.watch(watch), profile: .meeting).report
        let building = show.file.building
        var paper = Paper(report, section: .buildings, fileName: "楼宇_\(building.key)_\(month.text)_会议版") {
            """
            \(Heading(title: "\(building.key) \(building.name)", beside: Exports(path: "/building", query: query).html).html)\
            \(MonthForm(path: "/building", query, month, workspace).html)\
            <section class="card" id="register">\(HTMLReport.basis(report.basis))\(markup(show, query).tables)\
            \(markup(show, query).notes)</section>
            <section class="card" id="flags"><h2>预警</h2>\
            \(HTMLTable(only(building.key, of: flags.tables[0]), caption: "预警").html)</section>

            """
        }
        paper.csv = { show.csv }
        return paper
    }

    /// The building's file, its figures leading to what they are made of.
    private static func markup(_ show: ShowReport, _ query: Query) -> HTMLReport {
        let report = show.report
        return HTMLReport(report) { position in
            HTMLTable.Links(cell: { row, column in
                address(show.figure(of: report.tables[position], row: row, column: column), show, query)
            })
        }
    }

    /// Where a figure of the file leads; nowhere where its readers may not see what it is made of.
    private static func address(_ figure: ShowReport.CellFigure?, _ show: ShowReport, _ query: Query) -> String? {
        let key = show.file.building.key
        switch figure {
        case .metric(let metric):
            guard show.tellsTax || metric == .inPlaceRate else { return nil }
            return Links.explanation(key, metric, query)
        case .file(let figure):
            guard show.file.disclosure == nil || figure.isForMeetings else { return nil }
            return Links.explanation(key, figure, query)
        case .total(let grouping, let group):
            let chosen = query.setting("groupBy", grouping?.rawValue)
            return Links.explanation(ofTotal: show.file.options.metric, group: group, chosen)
        case nil: return nil
        }
    }

    /// The rows of one building, without the columns that name it.
    private static func only(_ key: String, of table: Table) -> Table {
        let kept = table.columns.indices.filter { !["编号", "楼宇", "片区"].contains(table.columns[$0].header) }
        let rows = table.rows.filter { $0.cells[1].figure.plainText == key }
        return Table(
            columns: kept.map { table.columns[$0] },
            rows: rows.map { row in Row(kept.map { row.cells[$0] }, part: row.part) })
    }

    private static func noteForm(_ visit: Visit, _ key: String) -> HTML {
        guard visit.mayWrite else { return "" }
        return "<p><a href=\"\(url: "/data/note" + Query().setting("key", key).text)\">写备注</a></p>\n"
    }
}

extension Table {
    /// The same under a heading of the page's own.
    fileprivate var untitled: Table {
        var table = self
        table.title = nil
        return table
    }
}
