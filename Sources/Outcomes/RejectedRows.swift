internal import Reports
public import Workspace

/// Rejected rows (退回的行) in the form of their source: a workbook beside a workbook, text beside text.
public enum RejectedRows {
    /// Writes the rows beside their source and gives the file's path.
    ///
    /// - Throws: ``UnwritableRejects``.
    @Sendable public static func write(_ table: RejectsTable) throws -> String {
        guard table.format != "delimitedText" else { return try RejectsFile.write(table) }
        do {
            return try Workbook.writeRejects(header: table.header, rows: table.rows, beside: table.path)
        } catch {
            throw UnwritableRejects(path: "\(table.path).rejects.xlsx")
        }
    }
}
