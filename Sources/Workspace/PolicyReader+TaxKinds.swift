internal import BuildingEconomy
internal import Ingestion
internal import Yams

extension PolicyReader {
    /// Reads a list of kinds of tax; 土增税 is 土地增值税, as in files.
    static func taxKinds(_ node: Node, of key: String) throws(PolicyError) -> [String] {
        if node.null != nil { return [] }
        guard let items = node.sequence else { throw PolicyError(at: node, "\(key) 应是税种的列表，例如 [土地增值税]") }
        var names: [String] = []
        for item in items {
            guard let name = TaxKindDirectory.usualName(of: try text(item, of: key)) else {
                throw PolicyError(at: item, "\(key) 的一项不是税种名称")
            }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
