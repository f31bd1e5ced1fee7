internal import Glibc
internal import Reports

/// A workbook's bytes: its library writes to a file only, so a temporary one stands beside the place it is meant for.
enum WrittenWorkbook {
    /// The bytes, the temporary file gone again.
    static func bytes(of workbook: Workbook, besides path: String) throws -> [UInt8] {
        let temporary = "\(path).\(getpid()).xlsx"
        defer { unlink(temporary) }
        do {
            try workbook.write(to: temporary)
        } catch UnwritableReport.workbook(_, let reason) {
            throw UnwritableReport.workbook(path: path, reason: reason)
        }
        guard let file = fopen(temporary, "rb") else { throw UnwritableFile(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        guard ferror(file) == 0 else { throw UnwritableFile(path: path) }
        return bytes
    }
}
