internal import Analytics
internal import BuildingEconomy

/// Who leads the ranking and whose rank changed, in words.
struct BulletinRanks {
    private static let most = 3
    private let ranking: Ranking

    init(_ ranking: Ranking) { self.ranking = ranking }

    /// Nothing where no building is ranked.
    var text: String {
        let leaders = ranking.rows.filter { row in row.rank.map { $0 <= Self.most } ?? false }
        guard !leaders.isEmpty else { return "" }
        let names = leaders.prefix(Self.most + 2).map(\.building.name).joined(separator: "、")
        let place = leaders.count == 1 ? "居首位" : "居前\(["", "", "两", "三"][min(leaders.count, 3)])位"
        let scope = ranking.options.grouping.map { "（按\($0.chineseName)分组，组内排名）" } ?? ""
        let window = ranking.period.window.kind.chineseName
        return "按\(window)\(ranking.options.metric.chineseName)排名\(scope)，\(names)\(place)。" + changes
    }

    private var changes: String {
        guard let previous = ranking.period.window.previous else { return "本窗口没有上一期，不列位次变化。" }
        let compared = ranking.rows.filter { $0.rise != nil }
        guard !compared.isEmpty else { return "上一期或本期数据不全，不列位次变化。" }
        let months = previous.from == previous.to ? previous.from.text : "\(previous.from.text) 至 \(previous.to.text)"
        let risen = compared.filter { $0.rise! > 0 }.sorted { before($0, $1, by: >) }
        let fallen = compared.filter { $0.rise! < 0 }.sorted { before($0, $1, by: <) }
        guard !risen.isEmpty || !fallen.isEmpty else { return "与上一期（\(months)）相比，各楼位次不变。" }
        let parts = [
            list(risen, verb: "上升", sign: 1), list(fallen, verb: "下降", sign: -1),
        ].compactMap { $0 }
        return "与上一期（\(months)）相比，" + parts.joined(separator: "；") + "。"
    }

    private func list(_ rows: [RankingRow], verb: String, sign: Int) -> String? {
        guard !rows.isEmpty else { return nil }
        let names = rows.prefix(Self.most).map { "\($0.building.name)（\(sign > 0 ? "升" : "降")\($0.rise! * sign)位）" }
        let many = rows.count > Self.most ? "等\(rows.count)座" : ""
        return "位次\(verb)的有\(names.joined(separator: "、"))\(many)"
    }

    /// By the number of places, ties by building key.
    private func before(_ left: RankingRow, _ right: RankingRow, by order: (Int, Int) -> Bool) -> Bool {
        left.rise == right.rise
            ? left.building.key.unicodeScalars.lexicographicallyPrecedes(right.building.key.unicodeScalars)
            : order(left.rise!, right.rise!)
    }
}
