internal import Glibc

extension Workbook {
    /// Writes the rows that an import refused to a workbook beside their source, whole or not at all; gives its path.
    ///
    /// - Throws: ``UnwritableReport``.
    public static func writeRejects(
        header: [String], rows: [[String]], beside source: String
    ) throws(UnwritableReport) -> String {
        let path = "\(source).rejects.xlsx"
        let temporary = "\(path).\(getpid()).tmp"
        let sheet = Table(
            columns: header.map { Column($0) }, rows: rows.map { Row($0.map { Cell(.text($0)) }) })
        let workbook = Workbook(title: "退回的行", sheets: [.init("退回的行", .list(sheet, frozenColumns: 0))])
        do {
            try workbook.write(to: temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            unlink(temporary)
            throw .workbook(path: path, reason: String(cString: strerror(errno)))
        }
        return path
    }
}
