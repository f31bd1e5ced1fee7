internal import BuildingEconomy
internal import Yams

extension PolicyReader {
    /// Reads `thresholds:`, percentages by name; what it leaves out stays the default.
    static func thresholds(_ node: Node) throws(PolicyError) -> Thresholds {
        var thresholds = Thresholds()
        if node.null != nil { return thresholds }
        for (name, value) in try entries(of: node, known: Thresholds.percentages.map(\.key)) {
            let percent = try decimal(value, of: name)
            guard let share = Ratio(percent.numerator, over: percent.denominator * 100), share.numerator > 0 else {
                throw PolicyError(at: value, "\(name) 应是大于 0 的百分数")
            }
            for threshold in Thresholds.percentages where threshold.key == name {
                thresholds[keyPath: threshold.path] = share
            }
        }
        return thresholds
    }
}
