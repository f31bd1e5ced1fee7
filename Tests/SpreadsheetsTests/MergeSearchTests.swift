import Testing

@testable import Spreadsheets

@Suite("Merged cells")
struct MergeSearchTests {
    @Test("Attributes in either kind of quotation marks, prefixes and UTF-16 parts")
    func fixtures() throws {
        #expect(
            try fixture("merged.xlsx").mergedRanges(sheet: 0) == [
                MergedRange(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2),
                MergedRange(firstRow: 4, lastRow: 9, firstColumn: 1, lastColumn: 1),
            ])
        #expect(try fixture("prefixed.xlsx").mergedRanges(sheet: 0).map(\.lastRow) == [3])
        #expect(try fixture("utf16-parts.xlsx").mergedRanges(sheet: 0).map(\.lastColumn) == [1])
        #expect(try fixture("utf8.csv").mergedRanges(sheet: 0).isEmpty)
    }

    @Test("Each is found once, however the bytes come in")
    func chunks() {
        var text = Array(String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 6_000).utf8)
        for number in 1...9_000 { text += Array("<mergeCell ref=\"A\(number):B\(number)\"/>".utf8) }
        for size in [1_000, 4_096, 1 << 20] {
            var place = 0
            let found = MergeSearch().run { buffer, room in
                let count = min(size, room, text.count - place)
                for offset in 0..<count { buffer[offset] = text[place + offset] }
                place += count
                return count
            }
            #expect(found?.map(\.firstRow) == Array(1...9_000))
        }
    }
}
