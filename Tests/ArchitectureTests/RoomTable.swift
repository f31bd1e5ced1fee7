import Foundation

/// The table of `Docs/Architecture.md` that says which room may import what.
struct RoomTable {
    /// What each room may import.
    let mayImport: [String: Set<String>]

    /// Reads the rows of the table whose first heading is `target` and whose second is `may import`.
    init(markdown: String) {
        var rows: [String: Set<String>] = [:]
        var isInside = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.count < 3 {
                isInside = false
            } else if cells[0] == "target", cells[1] == "may import" {
                isInside = true
            } else if isInside, let room = Self.quoted(cells[0]).first {
                rows[room] = Set(Self.quoted(cells[1]))
            }
        }
        mayImport = rows
    }

    /// The words between grave accents.
    private static func quoted(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
