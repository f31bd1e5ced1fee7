/// A report as markup: heading, basis, tables, notes; what a page or a section of a page is filled with.
public struct HTMLReport {
    private let report: Report
    private let linksOf: (_ position: Int) -> HTMLTable.Links

    /// A report to be rendered.
    ///
    /// - Parameter links: where the first table's cells and headers lead.
    public init(_ report: Report, links: HTMLTable.Links = HTMLTable.Links()) {
        self.init(report) { $0 == 0 ? links : HTMLTable.Links() }
    }

    /// A report to be rendered.
    ///
    /// - Parameter linksOf: where the cells and headers of each table lead, by its position.
    public init(_ report: Report, linksOf: @escaping (_ position: Int) -> HTMLTable.Links) {
        self.report = report
        self.linksOf = linksOf
    }

    /// Basis, tables and notes, without the heading.
    public var html: HTML { "\(basis)\(tables)\(notes)" }

    /// The basis (口径), line by line.
    public var basis: HTML { HTMLReport.basis(report.basis) }

    /// Notes of a basis, line by line.
    public static func basis(_ notes: [Note]) -> HTML {
        guard !notes.isEmpty else { return "" }
        let lines = notes.map { note -> HTML in
            let tone: HTML = note.tone == .plain ? "" : .attribute("class", note.tone.className)
            return "<div\(tone)><dt>\(note.label)</dt><dd>\(note.text)</dd></div>\n"
        }
        return "<dl class=\"basis\">\n\(lines)</dl>\n"
    }

    /// The tables.
    public var tables: HTML {
        report.tables.enumerated().map { position, table in
            HTMLTable(table, caption: report.title, links: linksOf(position)).html
        }.joined()
    }

    /// The notes, numbered.
    public var notes: HTML {
        guard !report.footnotes.isEmpty else { return "" }
        return "<ol class=\"notes\">\(report.footnotes.map { "<li>\($0)</li>\n" as HTML })</ol>\n"
    }
}
