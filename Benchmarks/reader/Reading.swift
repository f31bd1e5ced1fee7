import Spreadsheets

/// Opens a file and reads its first sheet: `reading FILE ROUNDS`. Prints, a line a round: milliseconds to open (digest and
/// encoding), milliseconds for the rows with every field's bytes looked up, rows, fields, bytes of text.
@main
enum Reading {
    static func main() throws {
        let path = CommandLine.arguments[1]
        for _ in 0..<(Int(CommandLine.arguments[2]) ?? 1) {
            let start = ContinuousClock.now
            let file = try Spreadsheet.open(path: path)
            let opened = ContinuousClock.now
            var (fields, bytes) = (0, 0)
            let summary = try file.forEachRow(sheet: 0) { row in
                fields &+= row.count
                for column in 0..<row.count { bytes &+= row.bytes(column).count }
                return true
            }
            let read = ContinuousClock.now
            print(milliseconds(opened - start), milliseconds(read - opened), summary.rows, fields, bytes)
        }
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }
}
