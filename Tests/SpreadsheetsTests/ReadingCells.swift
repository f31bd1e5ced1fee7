@testable import Spreadsheets

/// Everything a sheet hands over, as text, for comparison.
struct ReadSheet: Equatable {
    var rows: [[String]] = []
    var numbers: [Int] = []
    var kinds: [[CellKind]] = []
    var summary = RowSummary()
}

func read(_ spreadsheet: Spreadsheet, sheet: Int = 0) throws(UnreadableSpreadsheet) -> ReadSheet {
    var all = ReadSheet()
    all.summary = try spreadsheet.forEachRow(sheet: sheet) { row in
        all.rows.append((0..<row.count).map(row.text))
        all.kinds.append((0..<row.count).map(row.kind))
        all.numbers.append(row.number)
        return true
    }
    return all
}

func openText(_ text: String, name: String = "表.csv") throws(UnreadableSpreadsheet) -> Spreadsheet {
    try Spreadsheet.open(bytes: Array(text.utf8), name: name)
}

func rows(ofText text: String) throws(UnreadableSpreadsheet) -> [[String]] {
    try read(openText(text)).rows
}

/// The reason an operation refuses with; nil if it does not.
func refusal(_ operation: () throws(UnreadableSpreadsheet) -> Void) -> UnreadableSpreadsheet.Reason? {
    do {
        try operation()
        return nil
    } catch {
        return error.reason
    }
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
