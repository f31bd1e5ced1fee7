internal import BuildingEconomy
internal import Glibc
internal import Ingestion

/// `FILE.rejects.csv`: the rows that were not stored, as they were, with 行号 and 原因, ready to be mended and imported alone.
enum RejectsFile {
    /// Writes one beside every file with rejected rows, and notes where.
    static func writeAll(_ files: inout [FileOutcome]) throws(UnwritableRejects) {
        for position in files.indices {
            let sheets = files[position].sheets.filter { !$0.reading.rejected.isEmpty }
            for sheet in sheets {
                let suffix = sheets.count > 1 ? ".\(sheet.layout.sheet)" : ""
                let path = "\(files[position].path)\(suffix).rejects.csv"
                try write(text(of: sheet), to: path)
                files[position].rejectsPath = path
            }
        }
    }

    private static func text(of sheet: SheetOutcome) -> String {
        let width = sheet.reading.rejected.map(\.cells.count).max() ?? 0
        var header = [String](repeating: "", count: width)
        for column in sheet.layout.columns where column.index < width { header[column.index] = column.headerWithUnit }
        for column in sheet.layout.ignored where column.index < width { header[column.index] = column.header }
        let month = sheet.layout.month?.value
        var lines = [line(header + (month == nil ? [] : ["入库月份"]) + ["行号", "原因"])]
        for row in sheet.reading.rejected {
            let cells = row.cells + [String](repeating: "", count: width - row.cells.count)
            lines.append(line(cells + (month.map { [$0.text] } ?? []) + [String(row.row), row.reason]))
        }
        return "\u{FEFF}" + lines.joined()
    }

    private static func line(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private static func write(_ text: String, to path: String) throws(UnwritableRejects) {
        let temporary = "\(path).\(getpid()).tmp"
        guard let file = fopen(temporary, "wx") else { throw UnwritableRejects(path: path) }
        let bytes = Array(text.utf8)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            throw UnwritableRejects(path: path)
        }
    }
}

extension MappedColumn {
    /// The header with its unit, so that the file says what its title said.
    fileprivate var headerWithUnit: String {
        let unit = moneyUnit?.chineseName ?? areaUnit?.chineseName
        guard let unit, !header.contains(unit) else { return header }
        return "\(header)(\(unit))"
    }
}

/// The file for rejected rows could not be written; nothing was stored.
public struct UnwritableRejects: Error, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String

    /// One Chinese line.
    public var description: String { "写不了退回文件 \(path)，什么也没有导入：请检查文件夹权限和磁盘空间" }
}
