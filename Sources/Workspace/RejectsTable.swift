internal import BuildingEconomy
internal import Ingestion

/// The rows of a sheet that were not stored, as they were, with 行号 and 原因: a table ready to be mended and imported alone.
public struct RejectsTable: Sendable, Equatable {
    /// The file's path so far, without `.rejects` and an extension.
    public let path: String
    /// The source's format: xlsx, delimitedText, …
    public let format: String
    /// The source's header, with 行号 and 原因 behind it.
    public let header: [String]
    /// The rows, as wide as the header.
    public let rows: [[String]]
}

/// Writes a table of rejects beside its source and gives the path.
public typealias RejectsWriter = (RejectsTable) throws -> String

extension RejectsTable {
    /// The columns that tell a file of rejects.
    static let marks = ["行号", "原因"]

    /// Writes one for every sheet with rejected rows, and notes where.
    static func writeAll(_ files: inout [FileOutcome], by write: RejectsWriter) throws {
        for position in files.indices {
            let sheets = files[position].sheets.filter { !$0.reading.rejected.isEmpty }
            for sheet in sheets {
                let suffix = sheets.count > 1 ? ".\(sheet.layout.sheet)" : ""
                files[position].rejectsPath = try write(
                    RejectsTable(
                        of: sheet, path: files[position].path + suffix, format: files[position].format ?? ""))
            }
        }
    }

    private init(of sheet: SheetOutcome, path: String, format: String) {
        let width = sheet.reading.rejected.map(\.cells.count).max() ?? 0
        var header = [String](repeating: "", count: width)
        for column in sheet.layout.columns where column.index < width { header[column.index] = column.headerWithUnit }
        for column in sheet.layout.ignored where column.index < width { header[column.index] = column.header }
        // A file of rejects that is rejected again keeps one pair of these columns.
        let kept = header.indices.filter { !Self.marks.contains(header[$0]) }
        let month = sheet.layout.month?.value
        self.header = kept.map { header[$0] } + (month == nil ? [] : ["入库月份"]) + Self.marks
        rows = sheet.reading.rejected.map { row in
            kept.map { $0 < row.cells.count ? row.cells[$0] : "" } + (month.map { [$0.text] } ?? [])
                + [String(row.row), row.reason]
        }
        self.path = path
        self.format = format
    }
}

extension SheetLayout {
    /// Whether the sheet is a table of rejects, mended or not.
    var isOfRejects: Bool {
        let headers = Set(ignored.map(\.header))
        return RejectsTable.marks.allSatisfy(headers.contains)
    }
}

extension ImportPlan {
    /// Whether every tax sheet is of rows that an earlier import rejected: they are added to their months.
    var isOfRejects: Bool {
        let tax = jobs.filter { $0.layout.kind == .tax }
        return !tax.isEmpty && tax.allSatisfy { $0.layout.isOfRejects }
    }

    /// Whether a roster is among the sheets, or among the files already known.
    var namesRoster: Bool { jobs.contains { $0.layout.kind == .tenants } }
}

extension MappedColumn {
    /// The header with its unit, so that the file says what its title said.
    fileprivate var headerWithUnit: String {
        let unit = moneyUnit?.chineseName ?? areaUnit?.chineseName
        guard let unit, !header.contains(unit) else { return header }
        return "\(header)(\(unit))"
    }
}

/// `--complete-on` without a roster.
public struct NoRoster: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public var description: String { "--complete-on 用于企业名册：给出的文件里没有名册，请加上名册文件或去掉这个选项" }
}
