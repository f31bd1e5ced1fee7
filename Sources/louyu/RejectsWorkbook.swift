internal import Glibc
internal import Reports
internal import Workspace

/// Rejected rows in the form of their source: a workbook beside a workbook, text beside text.
enum RejectsWorkbook {
    static func write(_ table: RejectsTable) throws -> String {
        guard table.format != "delimitedText" else { return try RejectsFile.write(table) }
        let path = "\(table.path).rejects.xlsx"
        let temporary = "\(path).\(getpid()).tmp"
        let sheet = Table(
            columns: table.header.map { Column($0) }, rows: table.rows.map { Row($0.map { Cell(.text($0)) }) })
        do {
            try Workbook(title: "退回的行", sheets: [.init("退回的行", .list(sheet, frozenColumns: 0))]).write(to: temporary)
        } catch {
            unlink(temporary)
            throw UnwritableRejects(path: path)
        }
        guard rename(temporary, path) == 0 else {
            unlink(temporary)
            throw UnwritableRejects(path: path)
        }
        return path
    }
}
