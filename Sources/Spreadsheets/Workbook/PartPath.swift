/// Paths of the parts of a package, as archives and relations spell them.
enum PartPath {
    /// Without a leading slash, backslashes, "." and "..".
    static func normal(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// What a relation's target means, seen from the part that has the relation.
    static func resolved(_ target: String, from part: String) -> String {
        if target.hasPrefix("/") || target.hasPrefix("\\") { return normal(target) }
        let folder = normal(part).split(separator: "/").dropLast().joined(separator: "/")
        return normal(folder + "/" + target)
    }

    /// Where the relations of a part stand.
    static func relations(of part: String) -> String {
        let steps = normal(part).split(separator: "/")
        return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    }
}
