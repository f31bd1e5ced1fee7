internal import Glibc

/// A workbook (.xlsx): sheets of reports, lists and charts, rendered from the same tables as every other medium.
///
/// Numbers are numbers with number formats, text is only ever text, and the same workbook gives the same bytes.
public struct Workbook: Sendable {
    /// The document's title, also at the head of every printed page.
    public var title: String
    /// The sheets, in order; their names differ, have at most 31 characters and none of `[]:*?/\`.
    public var sheets: [Sheet]

    /// A workbook.
    public init(title: String, sheets: [Sheet]) {
        self.title = title
        self.sheets = sheets
    }

    /// One sheet.
    public struct Sheet: Sendable {
        /// The name on its tab.
        public var name: String
        /// What stands on it.
        public var content: Content

        /// A sheet.
        public init(_ name: String, _ content: Content) {
            self.name = name
            self.content = content
        }
    }

    /// What stands on a sheet.
    public enum Content: Sendable {
        /// A report to be read from top to bottom.
        case page(Report)
        /// One table to be sorted and filtered: its header and the first columns stay in sight.
        case list(Table, frozenColumns: Int)
        /// Charts, each beside the figures it draws.
        case charts([Chart])
    }

    /// Writes the workbook to a file whole or not at all, under a temporary name first; a file that was there is replaced,
    /// and with it who could read it.
    ///
    /// - Throws: ``UnwritableReport/workbook(path:reason:)``
    public func write(to path: String) throws(UnwritableReport) {
        let temporary = "\(path).\(getpid()).tmp"
        do throws(UnwritableReport) {
            try fill(temporary)
            guard rename(temporary, path) == 0 else {
                throw UnwritableReport.workbook(path: path, reason: String(cString: strerror(errno)))
            }
        } catch {
            unlink(temporary)
            guard case .workbook(_, let reason) = error else { throw error }
            throw .workbook(path: path, reason: reason)
        }
    }

    private func fill(_ path: String) throws(UnwritableReport) {
        let file = try WorkbookFile(path: path, title: title)
        for sheet in sheets {
            let writer = try file.addSheet(named: sheet.name)
            switch sheet.content {
            case .page(let report): try writer.write(page: report)
            case .list(let table, let frozenColumns): try writer.write(list: table, frozenColumns: frozenColumns)
            case .charts(let charts): try writer.write(charts: charts)
            }
        }
        try file.close()
    }
}

/// A chart of a table: the first column names, the second is drawn, a third, if there is one, is a line to reach.
public struct Chart: Sendable, Equatable {
    /// How the second column is drawn.
    public enum Kind: Sendable, Equatable {
        /// Bars to the right, the first row on top.
        case bars
        /// A dot a row from left to right, so that a line to reach can be seen behind them.
        case dots
        /// A line through the rows from left to right; a row without a figure breaks it.
        case line
    }

    /// How it is drawn.
    public var kind: Kind
    /// The heading.
    public var title: String
    /// What is drawn.
    public var table: Table

    /// A chart; traps unless its table has two or three columns.
    public init(_ kind: Kind, title: String, table: Table) {
        precondition((2...3).contains(table.columns.count), "a chart's table has names, figures and at most a goal")
        self.kind = kind
        self.title = title
        self.table = table
    }
}
