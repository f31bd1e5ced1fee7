internal import Glibc
internal import Reports

/// A workbook as bytes: it is written to a file in the private folder, read, and removed.
enum WorkbookBytes {
    /// The bytes.
    ///
    /// - Throws: ``UnusableUploads``, ``UnwritableReport``.
    static func of(_ workbook: Workbook, in folder: UploadFolder) throws -> [UInt8] {
        let place = try folder.makePlace()
        defer { place.remove() }
        let path = "\(place.path)/workbook.xlsx"
        try workbook.write(to: path)
        guard let file = fopen(path, "rb") else { throw UnusableUploads() }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        return bytes
    }
}
