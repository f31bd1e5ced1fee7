internal import BuildingEconomy
internal import Ledger

/// No building, or more than one, answers to what was typed.
public struct NoSuchBuilding: Error, Sendable, CustomStringConvertible {
    /// What was typed.
    public let text: String
    /// What it may have meant: key and name.
    public let candidates: [String]

    /// One Chinese line with the remedy.
    public var description: String {
        guard !candidates.isEmpty else { return "没有楼宇“\(text)”：请用楼宇编号或全名，见 louyu rank" }
        let list = candidates.prefix(8).joined(separator: "、")
        return "“\(text)”不是唯一的一座楼宇：可能是 \(list)"
    }
}

extension Portfolio {
    /// The position of the building that people mean by its key, its name, or a part of the name that no other has.
    func position(of text: String) throws(NoSuchBuilding) -> Int {
        if let position = buildings.firstIndex(where: { $0.key == text }) { return position }
        let named = buildings.indices.filter { buildings[$0].name == text }
        let meant = named.isEmpty ? buildings.indices.filter { buildings[$0].name.contains(text) } : named
        guard meant.count == 1, let position = meant.first, !text.isEmpty else {
            throw NoSuchBuilding(
                text: text, candidates: text.isEmpty ? [] : meant.map { "\(buildings[$0].key) \(buildings[$0].name)" })
        }
        return position
    }
}
