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
        "sheets": Limits.sheets, "archiveEntries": Limits.archiveEntries, "relations": Limits.relations,
        "mergedRanges": Limits.mergedRanges, "rowText": Limits.rowText, "sharedStrings": Limits.sharedStrings,
        "sharedStringText": Limits.sharedStringText, "sharedStringBytes": Limits.sharedStringBytes,
        "smallPartBytes": Limits.smallPartBytes, "expansionFreeBytes": Limits.expansionFreeBytes,
        "blankBytes": Limits.blankBytes, "markupCells": Limits.markupCells, "pageTagBytes": Limits.pageTagBytes,
        "pageScriptBytes": Limits.pageScriptBytes,
    ]
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    /// `256 MiB`, `16,384` as a number.
    private func number(_ text: String) -> Int? {
        let words = text.replacing(",", with: "").split(separator: " ")
        let factors = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
        guard let number = words.first.flatMap({ Int($0) }) else { return nil }
        return number * (words.count > 1 ? factors[String(words[1])] ?? 0 : 1)
    }

    @Test("Each line of the table is the program's own number, and every fixture that it names is there")
    func table() throws {
        let page = try String(contentsOf: Self.root.appending(path: "Docs/Reliability.md"), encoding: .utf8)
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

    @Test("No limit of the sources is left out of the table")
    func complete() throws {
        let source = try String(
            contentsOf: Self.root.appending(path: "Sources/Spreadsheets/Limits.swift"), encoding: .utf8)
        let names = source.matches(of: /public static let (\w+) =/).map { String($0.1) }
        #expect(Set(names) == Set(Self.limits.keys))
    }

    private static func xml(_ rows: String) -> String {
        #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" "#
            + #"xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一"><Table>"#
            + rows + "</Table></Worksheet></Workbook>"
    }

    private static let pages: [(name: String, text: String, reason: UnreadableSpreadsheet.Reason)] = [
        ("a tag", "<table><tr><td a='" + String(repeating: "x", count: 200 << 10) + "'>1</table>", .damaged("网页标签过长")),
        (
            "a script", "<table><tr><td>1<script>" + String(repeating: "x", count: 5 << 20) + "</script></table>",
            .damaged("网页标签过长")
        ),
        (
            "cells",
            xml(
                String(
                    repeating: "<Row>" + String(repeating: "<Cell><Data>1</Data></Cell>", count: 500) + "</Row>",
                    count: 4_001)),
            .tooManyCells(limit: Limits.markupCells)
        ),
        (
            "merged ranges",
            xml(
                String(
                    repeating: "<Row>" + String(repeating: #"<Cell ss:MergeAcross="1"/>"#, count: 201) + "</Row>",
                    count: 1_000)),
            .damaged("合并单元格过多")
        ),
    ]

    @Test("A page or XML Spreadsheet with too much of one thing is refused", arguments: pages.indices)
    func markup(place: Int) {
        let page = Self.pages[place]
        let found = refusal { () throws(UnreadableSpreadsheet) in _ = try read(openText(page.text, name: "表.xls")) }
        #expect(found == page.reason, "\(page.name)")
    }

    @Test(
        "A workbook of too many parts, or with a part that swells, is refused",
        arguments: [
            "for n in range(10_001): z.writestr(f'x{n}', '')", "z.writestr('xl/styles.xml', ' ' * (17 << 20) + s)",
        ])
    func workbooks(change: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "louyu-limits-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "表.xlsx").path
        let script = """
            import sys, zipfile
            old = zipfile.ZipFile(sys.argv[1])
            z = zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED)
            s = old.read('xl/styles.xml').decode()
            for name in old.namelist():
                if name != 'xl/styles.xml': z.writestr(name, old.read(name))
            \(change)
            z.close()
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, fixturePath("dates-by-style.xlsx"), path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try read(Spreadsheet.open(path: path)) } != nil)
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
