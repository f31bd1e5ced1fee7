internal import BuildingEconomy
internal import Yams

extension PolicyReader {
    /// Reads `disclosure:`; what it leaves out stays the default.
    static func disclosure(_ node: Node) throws(PolicyError) -> DisclosureRule {
        var rule = DisclosureRule()
        if node.null != nil { return rule }
        for (name, value) in try entries(of: node, known: ["contributors", "oneShare", "twoShare", "bands"]) {
            switch name {
            case "contributors": rule.fewestContributors = try contributors(value)
            case "oneShare": rule.oneShare = try share(value, of: name)
            case "twoShare": rule.twoShare = try share(value, of: name)
            default: rule.bandEdges = try bandEdges(value)
            }
        }
        return rule
    }

    private static func contributors(_ node: Node) throws(PolicyError) -> Int {
        guard let text = node.scalar?.string, let count = Int(text), (1...1_000).contains(count) else {
            throw PolicyError(at: node, "contributors 应是 1 至 1000 的整数")
        }
        return count
    }

    private static func share(_ node: Node, of name: String) throws(PolicyError) -> Ratio {
        let percent = try decimal(node, of: name)
        guard let share = Ratio(percent.numerator, over: percent.denominator * 100), share.numerator > 0,
            share <= Ratio(1, over: 1)!
        else { throw PolicyError(at: node, "\(name) 应是大于 0、不超过 100 的百分数") }
        return share
    }

    /// 万元 in the file, fen in the rule: four decimals of 万元 are a yuan.
    private static func bandEdges(_ node: Node) throws(PolicyError) -> [Money] {
        guard let items = node.sequence, !items.isEmpty else {
            throw PolicyError(at: node, "bands 应是万元数的列表，例如 [500, 1000, 5000, 10000]")
        }
        var edges: [Money] = []
        for item in items {
            let edge = Money(fen: try decimal(item, of: "bands").numerator * 100)
            guard edge > edges.last ?? .zero else { throw PolicyError(at: item, "bands 应从小到大、大于 0") }
            edges.append(edge)
        }
        return edges
    }
}
