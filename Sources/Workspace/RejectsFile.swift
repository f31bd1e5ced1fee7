internal import Glibc

/// `FILE.rejects.csv`: a table of rejects as text, UTF-8 with BOM.
public enum RejectsFile {
    /// Writes the table whole or not at all, and gives the path.
    ///
    /// - Throws: ``UnwritableRejects``.
    public static func write(_ table: RejectsTable) throws -> String {
        let path = "\(table.path).rejects.csv"
        let text = "\u{FEFF}" + ([table.header] + table.rows).map(line).joined()
        try write(text, to: path)
        return path
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

/// The file for rejected rows could not be written; nothing was stored.
public struct UnwritableRejects: Error, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String

    /// An error about a path.
    public init(path: String) { self.path = path }

    /// One Chinese line.
    public var description: String { "写不了退回文件 \(path)，什么也没有导入：请检查文件夹权限和磁盘空间" }
}
