internal import BuildingEconomy
internal import Yams

/// Turns the nodes of `louyu.yaml` into a policy; an unknown key or value is an error at its place.
enum PolicyReader {
    private static let keys = [
        "district", "window", "areaBasis", "inPlaceBasis", "goals", "indicators", "thresholds", "disclosure",
        "oneOffTaxKinds", "columns", "aliases",
    ]

    static func policy(from root: Node) throws(PolicyError) -> Policy {
        var policy = Policy.plan
        for (name, value) in try entries(of: root, known: keys) {
            switch name {
            case "district": policy.district = try text(value, of: name)
            case "window": policy.window = try choice(value, of: name)
            case "areaBasis": policy.areaBasis = try choice(value, of: name)
            case "inPlaceBasis": policy.inPlaceBasis = try choice(value, of: name)
            case "goals": policy.goals = try goals(value)
            case "indicators": policy.indicators = try indicators(value)
            case "thresholds": policy.thresholds = try thresholds(value)
            case "disclosure": policy.disclosure = try disclosure(value)
            case "oneOffTaxKinds": policy.oneOffTaxKinds = try taxKinds(value, of: name)
            case "columns": policy.columns = try texts(value, of: name)
            default: policy.aliases = try PolicyAliases.read(value)
            }
        }
        return policy
    }

    private static func goals(_ node: Node) throws(PolicyError) -> [Goal] {
        guard let items = node.sequence else { throw PolicyError(at: node, "goals 应是列表，每项以 - 开头") }
        var goals: [Goal] = []
        for item in items { goals.append(try goal(item)) }
        return goals
    }

    private static func goal(_ node: Node) throws(PolicyError) -> Goal {
        var metric: RankingMetric?
        var target: Ratio?
        var year: Int?
        var set = Goal.BuildingSet.all
        var baseline: Ratio?
        var baselineYear = 2020
        var areaBasis: AreaBasis?
        var inPlaceBasis: InPlaceBasis?
        let known = ["metric", "target", "year", "set", "baseline", "baselineYear", "areaBasis", "inPlaceBasis"]
        for (name, value) in try entries(of: node, known: known) {
            switch name {
            case "metric": metric = try choice(value, of: name)
            case "target": target = try decimal(value, of: name)
            case "year": year = try calendarYear(value)
            case "set": set = try choice(value, of: name)
            case "baselineYear": baselineYear = try calendarYear(value)
            case "areaBasis": areaBasis = try choice(value, of: name)
            case "inPlaceBasis": inPlaceBasis = try choice(value, of: name)
            default: baseline = try decimal(value, of: name)
            }
        }
        guard let metric else { throw PolicyError(at: node, "目标缺 metric") }
        guard let target else { throw PolicyError(at: node, "目标缺 target") }
        guard let year else { throw PolicyError(at: node, "目标缺 year") }
        return Goal(
            metric: metric, target: target, year: year, set: set, baseline: baseline, baselineYear: baselineYear,
            areaBasis: areaBasis, inPlaceBasis: inPlaceBasis)
    }

    static func entries(of node: Node, known: [String]) throws(PolicyError) -> [(String, Node)] {
        guard let mapping = node.mapping else { throw PolicyError(at: node, "应是“键: 值”的形式") }
        var entries: [(String, Node)] = []
        for (key, value) in mapping {
            guard let name = key.string, known.contains(name) else {
                throw PolicyError(
                    at: key, "不认识的键 \(key.string ?? "")：可用的有 \(known.joined(separator: "、"))")
            }
            entries.append((name, value))
        }
        return entries
    }

    static func text(_ node: Node, of name: String) throws(PolicyError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else { throw PolicyError(at: node, "\(name) 应是一段文字") }
        return text
    }

    private static func texts(_ node: Node, of name: String) throws(PolicyError) -> [String: String] {
        if node.null != nil { return [:] }
        guard let mapping = node.mapping else { throw PolicyError(at: node, "\(name) 应是“名称: 名称”的列表") }
        var texts: [String: String] = [:]
        for (key, value) in mapping { texts[try text(key, of: name)] = try text(value, of: name) }
        return texts
    }

    static func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ node: Node, of name: String
    ) throws(PolicyError) -> Value {
        let text = node.scalar?.string ?? ""
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: "、")
            throw PolicyError(at: node, "\(name) 的值“\(text)”不对：应为 \(known) 之一")
        }
        return value
    }

    static func decimal(_ node: Node, of name: String) throws(PolicyError) -> Ratio {
        guard let text = node.scalar?.string, case .value(let number) = DecimalText.read(text, scale: 4),
            !number.isRounded, number.count >= 0, number.count <= 1_000_000_000_000,
            let ratio = Ratio(number.count, over: 10_000)
        else { throw PolicyError(at: node, "\(name) 应是不小于 0、至多四位小数的数") }
        return ratio
    }

    static func calendarYear(_ node: Node) throws(PolicyError) -> Int {
        guard let text = node.scalar?.string, let year = Int(text), (1900...2199).contains(year) else {
            throw PolicyError(at: node, "year 应是四位年份")
        }
        return year
    }
}
