internal import Glibc

/// Takes the time of printing out of a PDF, so that the same page gives the same file.
enum PDFDates {
    private static let marks = ["/CreationDate (D:", "/ModDate (D:"]
    private static let fixed = Array("20200101000000+00'00'".utf8)

    /// Overwrites the dates in place; every offset in the file stays true.
    static func fix(in path: String) throws(UnwritableFile) {
        guard let file = fopen(path, "rb+") else { throw UnwritableFile(path: path) }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: max(0, ftell(file)))
        rewind(file)
        guard fread(&bytes, 1, bytes.count, file) == bytes.count else { throw UnwritableFile(path: path) }
        for mark in marks {
            for start in positions(of: Array(mark.utf8), in: bytes) {
                var position = start
                for digit in fixed where position < bytes.count && bytes[position] != UInt8(ascii: ")") {
                    bytes[position] = digit
                    position += 1
                }
            }
        }
        rewind(file)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw UnwritableFile(path: path) }
    }

    /// The positions right after each occurrence.
    private static func positions(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
        guard bytes.count > mark.count else { return [] }
        var found: [Int] = []
        for start in 0...(bytes.count - mark.count) where bytes[start] == mark[0] {
            if bytes[start..<start + mark.count].elementsEqual(mark) { found.append(start + mark.count) }
        }
        return found
    }
}
