internal import Reports
internal import Workspace

/// What may be behind what stays unmatched, with the commands that accept it.
struct SuggestionLines {
    private let suggestions: [Suggestion]

    init(_ suggestions: [Suggestion]) { self.suggestions = suggestions }

    /// For people: each candidate with its score and the command to type.
    var text: String {
        guard !suggestions.isEmpty else { return "没有可提的建议" }
        var lines = ["建议（只列出，不会自动合并；核实后运行相应的命令）"]
        for suggestion in suggestions {
            let code = suggestion.code.map { "（\($0)）" } ?? ""
            lines.append("\(suggestion.subject.chineseName)：\(suggestion.name)\(code)")
            for candidate in suggestion.candidates {
                let code = candidate.code.map { "（\($0)）" } ?? ""
                lines.append("  \(candidate.score) 分  \(candidate.name)\(code)")
                lines.append("    \(candidate.command)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One row a candidate.
    var table: Table {
        let rows = suggestions.flatMap { suggestion in
            suggestion.candidates.map { candidate in
                Row(
                    [
                        .text(suggestion.subject.chineseName), .text(suggestion.name), .text(suggestion.code ?? ""),
                        .text(candidate.name), .text(candidate.code ?? ""), .count(candidate.score),
                        .text(candidate.command),
                    ].map { Cell($0) })
            }
        }
        return Table(
            columns: [
                Column("缘由"), Column("写法"), Column("代码"), Column("候选"), Column("候选代码"), .figures("相似度"), Column("命令"),
            ], rows: rows)
    }

    /// `louyu.suggestions/1`
    var json: JSONValue {
        [
            "schema": "louyu.suggestions/1",
            "suggestions": list,
        ]
    }

    /// The suggestions alone.
    var list: JSONValue {
        .array(
            suggestions.map { suggestion in
                [
                    "subject": .string(suggestion.subject.rawValue), "name": .string(suggestion.name),
                    "code": .text(suggestion.code),
                    "candidates": .array(
                        suggestion.candidates.map { candidate in
                            [
                                "name": .string(candidate.name), "code": .text(candidate.code),
                                "score": .count(candidate.score), "command": .string(candidate.command),
                            ]
                        }),
                ]
            })
    }
}
