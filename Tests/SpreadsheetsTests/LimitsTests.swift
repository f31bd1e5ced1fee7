import Foundation
import Testing

@testable import Spreadsheets

@Suite("Limits are those that Docs/Reliability.md states")
struct LimitsTests {
    private static let limits: [String: Int] = [
        "workbookBytes": Limits.workbookBytes, "oldWorkbookBytes": Limits.oldWorkbookBytes,
        "markupBytes": Limits.markupBytes, "pipeBytes": Limits.pipeBytes, "rowsPerSheet": Limits.rowsPerSheet,
        "columns": Limits.columns, "cellLength": Limits.cellLength, "recordBytes": Limits.recordBytes,
        "sheetBytes": Limits.sheetBytes, "expansion": Limits.expansion, "markupDepth": Limits.markupDepth,
        "attributes": Limits.attributes, "tagBytes": Limits.tagBytes, "pageDepth": Limits.pageDepth,
        "sheets": Limits.sheets,
    ]

    /// `256 MiB`, `16,384` as a number.
    private func number(_ text: String) -> Int? {
        let words = text.replacing(",", with: "").split(separator: " ")
        let factors = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
        guard let number = words.first.flatMap({ Int($0) }) else { return nil }
        return number * (words.count > 1 ? factors[String(words[1])] ?? 0 : 1)
    }

    @Test("Each line of the table is the program's own number, and every fixture that it names is there")
    func table() throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        let page = try String(contentsOf: root.appending(path: "Docs/Reliability.md"), encoding: .utf8)
        var seen: Set<String> = []
        for line in page.split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4, cells[2].hasPrefix("`") else { continue }
            let name = cells[2].replacing("`", with: "")
            guard let limit = Self.limits[name] else { continue }
            seen.insert(name)
            #expect(number(cells[1]) == limit, "\(name)")
            for fixture in cells[3].matches(of: /\((\S+)\)/) {
                #expect(RefusalTests.refused.contains { $0.0 == fixture.1 }, "\(fixture.1)")
            }
        }
        #expect(seen == Set(Self.limits.keys))
    }

    @Test("A workbook, an old one and a page beyond their size are refused before they are read")
    func sizes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "louyu-limits-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let heads: [(String, [UInt8], Int)] = [
            ("big.xlsx", [0x50, 0x4B, 3, 4], Limits.workbookBytes),
            ("big.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Limits.oldWorkbookBytes),
            ("big.html", Array("<html><table>".utf8), Limits.markupBytes),
        ]
        for (name, head, limit) in heads {
            let path = folder.appending(path: name).path
            try Data(head).write(to: URL(filePath: path))
            // A file with a hole: it takes no room on the disk.
            #expect(truncate(path, limit + 1) == 0)
            let start = ContinuousClock.now
            #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try Spreadsheet.open(path: path) } != nil)
            #expect(ContinuousClock.now - start < .seconds(10))
        }
    }

    @Test("A record of delimited text beyond its length is refused")
    func record() {
        let text = "a,b\n\"" + String(repeating: "x", count: 3 * Limits.recordBytes) + "\",1\n"
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try rows(ofText: text) } != nil)
    }
}
