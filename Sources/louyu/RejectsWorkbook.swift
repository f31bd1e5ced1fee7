internal import Reports
internal import Workspace

/// Rejected rows in the form of their source: a workbook beside a workbook, text beside text.
enum RejectsWorkbook {
    static func write(_ table: RejectsTable) throws -> String {
        guard table.format != "delimitedText" else { return try RejectsFile.write(table) }
        do {
            return try Workbook.writeRejects(header: table.header, rows: table.rows, beside: table.path)
        } catch {
            throw UnwritableRejects(path: "\(table.path).rejects.xlsx")
        }
    }
}
