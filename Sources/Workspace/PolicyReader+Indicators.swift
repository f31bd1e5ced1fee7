internal import BuildingEconomy
internal import Yams

extension PolicyReader {
    private static let indicatorKeys = [
        "name", "unit", "measure", "target", "year", "baseline", "baselineYear", "above",
    ]

    /// Reads `indicators:`, the plan's table.
    static func indicators(_ node: Node) throws(PolicyError) -> [Indicator] {
        if node.null != nil { return [] }
        guard let items = node.sequence else { throw PolicyError(at: node, "indicators 应是列表，每项以 - 开头") }
        var indicators: [Indicator] = []
        for item in items {
            let indicator = try indicator(item)
            guard !indicators.contains(where: { $0.name == indicator.name }) else {
                throw PolicyError(at: item, "指标“\(indicator.name)”重复")
            }
            indicators.append(indicator)
        }
        return indicators
    }

    private static func indicator(_ node: Node) throws(PolicyError) -> Indicator {
        var name: String?
        var year: Int?
        var indicator = Indicator(name: "", unit: "", year: 0)
        for (key, value) in try entries(of: node, known: indicatorKeys) {
            switch key {
            case "name": name = try text(value, of: key)
            case "unit": indicator.unit = try text(value, of: key)
            case "measure": indicator.measure = try choice(value, of: key)
            case "target": indicator.target = try decimal(value, of: key)
            case "year": year = try calendarYear(value)
            case "baseline": indicator.baseline = try decimal(value, of: key)
            case "baselineYear": indicator.baselineYear = try calendarYear(value)
            default: indicator.above = try text(value, of: key)
            }
        }
        guard let name else { throw PolicyError(at: node, "指标缺 name") }
        guard let year else { throw PolicyError(at: node, "指标“\(name)”缺 year") }
        guard !indicator.unit.isEmpty else { throw PolicyError(at: node, "指标“\(name)”缺 unit") }
        (indicator.name, indicator.year) = (name, year)
        return indicator
    }
}
