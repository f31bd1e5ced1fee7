internal import Ingestion
internal import Yams

/// Reads the `aliases:` of `louyu.yaml`: names normalised, and no name with two meanings.
enum PolicyAliases {
    /// The aliases of a node, both names normalised.
    static func read(_ node: Node) throws(PolicyError) -> [String: String] {
        var aliases: [String: String] = [:]
        for (alias, name) in try pairs(node) {
            guard let aliasKey = NameKey.of(alias.text), let nameKey = NameKey.of(name.text) else {
                throw PolicyError(at: alias.node, "aliases 的两边都应是名称")
            }
            guard aliasKey != nameKey else {
                throw PolicyError(at: alias.node, "“\(alias.text)”与“\(name.text)”本来就相同，不需要别称")
            }
            if let other = aliases[aliasKey], other != nameKey {
                let problem = Problem.aliasContradiction(alias: alias.text, one: other, other: name.text)
                throw PolicyError(at: alias.node, problem.sentence)
            }
            aliases[aliasKey] = nameKey
            if let circle = AliasCircle(from: aliasKey, in: aliases) {
                throw PolicyError(at: alias.node, circle.sentence)
            }
        }
        return aliases
    }

    /// The error at the line of an alias that says otherwise than the ledger's.
    static func contradiction(_ problem: Problem, of aliasKey: String, in text: String) -> PolicyError {
        let node = (try? compose(yaml: text))?["aliases"]
        let entry = node.flatMap { try? pairs($0) }?.first { NameKey.of($0.alias.text) == aliasKey }
        guard let entry else { return PolicyError(line: nil, column: nil, problem: problem.sentence) }
        return PolicyError(at: entry.alias.node, problem.sentence)
    }

    private struct Written {
        let text: String
        let node: Node
    }

    private static func pairs(_ node: Node) throws(PolicyError) -> [(alias: Written, name: Written)] {
        if node.null != nil { return [] }
        guard let mapping = node.mapping else { throw PolicyError(at: node, "aliases 应是“名称: 名称”的列表") }
        var pairs: [(alias: Written, name: Written)] = []
        for (key, value) in mapping {
            guard let alias = key.scalar?.string, let name = value.scalar?.string, !alias.isEmpty, !name.isEmpty else {
                throw PolicyError(at: key, "aliases 应是“名称: 名称”的列表")
            }
            pairs.append((Written(text: alias, node: key), Written(text: name, node: value)))
        }
        return pairs
    }
}

/// Aliases that lead back to where they began.
struct AliasCircle {
    /// The names in order, the first one also at the end.
    let names: [String]

    /// The circle through `key`; nil where its aliases end in a name.
    init?(from key: String, in aliases: [String: String]) {
        var names = [key]
        while let next = aliases[names.last!] {
            names.append(next)
            if next == key {
                self.names = names
                return
            }
            guard names.count <= aliases.count else { return nil }
        }
        return nil
    }

    /// What is wrong and what to do.
    var sentence: String { "别称绕成了圈：\(names.joined(separator: " → "))；请删去其一" }
}
