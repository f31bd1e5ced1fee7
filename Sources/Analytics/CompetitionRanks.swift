import BuildingEconomy

/// Competition ranking (1, 2, 2, 4) on exact values, descending.
struct CompetitionRanks {
    /// The positions in display order: ranked ones by rank and position, then unranked ones by position.
    let order: [Int]
    private let ranks: [Int: Int]

    /// Ranks positions, given in ascending order, by their values.
    init(_ values: [(position: Int, value: MetricValue)]) {
        let ranked = values.compactMap { entry in entry.value.value.map { (entry.position, $0) } }
            .sorted { left, right in left.1 > right.1 || (left.1 == right.1 && left.0 < right.0) }
        var ranks: [Int: Int] = [:]
        for (place, entry) in ranked.enumerated() {
            let isTie = place > 0 && ranked[place - 1].1 == entry.1
            ranks[entry.0] = isTie ? ranks[ranked[place - 1].0] : place + 1
        }
        self.ranks = ranks
        order = ranked.map(\.0) + values.filter { $0.value.value == nil }.map(\.position)
    }

    /// The rank of a position; nil where it has no value.
    subscript(position: Int) -> Int? { ranks[position] }
}
