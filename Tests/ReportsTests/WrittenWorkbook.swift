import CZip
import Foundation
import Testing

@testable import Reports

/// A workbook as it lies in its file: the bytes, and the parts of the package as text.
struct WrittenWorkbook {
    let bytes: [UInt8]
    let parts: [String: String]

    init(_ workbook: Workbook) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "louyu-\(UUID()).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try workbook.write(to: path)
        bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        let archive = try #require(zip_open(path, ZIP_RDONLY, nil))
        defer { zip_discard(archive) }
        var parts: [String: String] = [:]
        for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
            let name = String(cString: try #require(zip_get_name(archive, index, 0)))
            var status = zip_stat_t()
            try #require(zip_stat_index(archive, index, 0, &status) == 0)
            var content = [UInt8](repeating: 0, count: Int(status.size))
            let entry = try #require(zip_fopen_index(archive, index, 0))
            try #require(zip_fread(entry, &content, status.size) == Int64(status.size))
            zip_fclose(entry)
            parts[name] = String(decoding: content, as: UTF8.self)
        }
        self.parts = parts
    }

    /// The XML of the sheet at a position, from 1.
    func sheet(_ position: Int) throws -> String { try #require(parts["xl/worksheets/sheet\(position).xml"]) }

    /// The texts of the workbook as written, in the order of first use.
    var texts: [String] {
        (parts["xl/sharedStrings.xml"] ?? "").split(separator: "</t>").compactMap { part in
            part.firstRange(of: "<t").map { start in
                String(part[start.upperBound...].drop { $0 != ">" }.dropFirst())
            }
        }
    }
}
