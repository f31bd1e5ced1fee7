internal import BuildingEconomy
internal import Reports
internal import Workspace

/// What changed between two full rosters, for people and for programs.
struct RosterLines {
    private let difference: RosterChanges
    /// How many companies a section lists for people.
    private static let limit = 100

    init(_ difference: RosterChanges) { self.difference = difference }

    private var sections: [(name: String, changes: [RosterChanges.Change])] {
        [
            ("新入驻", difference.joined), ("迁出", difference.left), ("更名", difference.renamed), ("搬迁", difference.moved),
        ]
    }

    /// For standard output.
    var text: String {
        let day = difference.completeOn.map { "（截至 \($0.text) 的全量名册）" } ?? ""
        let counts = sections.map { "\($0.name) \($0.changes.count)" }.joined(separator: "，")
        var lines = ["名册比对\(day)：\(counts)"]
        for (name, changes) in sections {
            lines += changes.prefix(Self.limit).map { "  \(name)：\(line($0))" }
            if changes.count > Self.limit {
                lines.append("  \(name)：另有 \(changes.count - Self.limit) 家，见 --format json")
            }
        }
        if difference.closed > 0, let day = difference.completeOn {
            let last = Day(ordinal: day.ordinal - 1).text
            lines.append("  名册上没有的 \(difference.closed) 处入驻记为 \(last) 迁出（推定；以后的名册再列出即恢复）")
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ change: RosterChanges.Change) -> String {
        let code = change.code.map { "（\($0)）" } ?? ""
        let former = change.formerName.map { "，原名 \($0)" } ?? ""
        let (before, after) = (change.before.joined(separator: "、"), change.after.joined(separator: "、"))
        let places = before == after || after.isEmpty ? before : before.isEmpty ? after : "\(before) → \(after)"
        return "\(change.name)\(code)\(former) \(places)"
    }

    /// `louyu.rosterDiff/1`
    var json: JSONValue {
        [
            "schema": "louyu.rosterDiff/1", "completeOn": .text(difference.completeOn?.text),
            "closed": .count(difference.closed), "joined": changes(difference.joined), "left": changes(difference.left),
            "renamed": changes(difference.renamed), "moved": changes(difference.moved),
        ]
    }

    private func changes(_ changes: [RosterChanges.Change]) -> JSONValue {
        .array(
            changes.map { change in
                [
                    "code": .text(change.code), "name": .string(change.name), "formerName": .text(change.formerName),
                    "before": .array(change.before.map(JSONValue.string)),
                    "after": .array(change.after.map(JSONValue.string)),
                ]
            })
    }
}
