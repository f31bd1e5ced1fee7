import Spreadsheets

/// Prints the cells of files, for comparison with other readers: `cells FILE…`; a line `= FILE`, a line `# SHEET`,
/// a line a row: its number and its cells, each with its kind, fields apart by U+001F; `! REASON` for a refusal.
@main
enum Cells {
    static func main() {
        for path in CommandLine.arguments.dropFirst() {
            print("= \(path)")
            do throws(UnreadableSpreadsheet) {
                let file = try Spreadsheet.open(path: path)
                for sheet in file.sheets {
                    print("# \(sheet.name)")
                    try file.forEachRow(sheet: sheet.index) { row in
                        let cells = (0..<row.count).map { "\(row.kind($0)):\(onOneLine(row.text($0)))" }
                        print(([String(row.number)] + cells).joined(separator: "\u{1F}"))
                        return true
                    }
                }
            } catch {
                print("! \(error.reason.sentence)")
            }
        }
    }

    private static func onOneLine(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { line, scalar in
            switch scalar {
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            default: line.unicodeScalars.append(scalar)
            }
        }
    }
}
