internal import Glibc
internal import Reports
internal import Spreadsheets

/// One table of an export while it is written, piece by piece.
final class FactsFile {
    private static let piece = 1 << 16
    private let table: FactsTable
    private let path: String
    private let stream: UnsafeMutablePointer<FILE>
    private var lines = CSVLines()
    private var digest = RunningDigest()
    private var rowCount = 0
    private var byteCount = 0

    /// Opens the table's file and writes its header.
    init(_ table: FactsTable, in folder: OutputFolder) throws(UnwritableFile) {
        self.table = table
        path = folder.add(table.fileName)
        guard let stream = fopen(path, "wxb") else { throw UnwritableFile(path: path) }
        self.stream = stream
        for field in table.fields { lines.add(field.name) }
        lines.endLine()
    }

    /// Adds a line.
    func line(_ make: (inout CSVLines) -> Void) throws(UnwritableFile) {
        make(&lines)
        lines.endLine()
        rowCount += 1
        if lines.bytes.count >= Self.piece { try flush() }
    }

    /// Writes what is left, to the disk.
    func finish() throws(UnwritableFile) -> DataPackage.Resource {
        try flush()
        let isStored = fflush(stream) == 0 && (fsync(fileno(stream)) == 0 || errno == EINVAL)
        guard fclose(stream) == 0, isStored else { throw UnwritableFile(path: path) }
        return DataPackage.Resource(table: table, rowCount: rowCount, byteCount: byteCount, sha256: digest.text)
    }

    private func flush() throws(UnwritableFile) {
        guard fwrite(lines.bytes, 1, lines.bytes.count, stream) == lines.bytes.count else {
            throw UnwritableFile(path: path)
        }
        digest.add(lines.bytes)
        byteCount += lines.bytes.count
        lines.removeAll()
    }
}
