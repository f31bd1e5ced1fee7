/// The unknowns of a table and the sums that are published over them, solved for any of the unknowns.
///
/// Sums are published of the whole (unless it is withheld) and of groups of several partitions. What a partition withholds is
/// one group more: its sum follows from the others. A check asks for a consistent world in which an unknown stands at
/// either end of what it must be able to be. Such a world is sought with two partitions at a time, one against all the
/// others together, so that what is found is real; what is not found counts as given away.
struct SumSystem {
    /// For each level that has figures, by building position.
    let levels: [[HiddenFigure]]
    /// For each partition, by building position, the group's number.
    let groups: [[Int]]
    /// The unknowns: buildings by position, ascending.
    private(set) var unknowns: [Int] = []
    /// Whether the sum of everything is withheld.
    private(set) var withholdsWhole = false
    /// For each partition, the groups whose sums are published; nil where none is looked at yet.
    private(set) var published: [Set<Int>]
    private var views: [View] = []

    /// One pair of partitions over the unknowns.
    private struct View {
        /// By building position, the numbers of the two nodes of an unknown.
        var nodes: [Int: (left: Int, right: Int)] = [:]
        var left: Numbering<[Int]>
        var right: Numbering<Int>
        /// For each level.
        var exchanges: [Exchange]
    }

    /// Labels as numbers from 0, which is what is in no published group.
    private struct Numbering<Label: Hashable> {
        private var known: [Label: Int]

        init(none: Label) { known = [none: 0] }

        mutating func number(of label: Label) -> Int {
            if let number = known[label] { return number }
            known[label] = known.count
            return known.count - 1
        }
    }

    init(levels: [[HiddenFigure]], groups: [[Int]], unknowns: [Int]) {
        self.levels = levels
        self.groups = groups
        self.unknowns = unknowns
        published = groups.map { _ in [] }
        renew()
    }

    /// Whether either end of what `building`, one of the unknowns, must be able to be is possible, at every level.
    func protects(_ building: Int) -> Bool {
        levels.indices.allSatisfy { level in
            let figure = levels[level][building]
            let down = figure.value - figure.protected.lowerBound
            let up = figure.protected.upperBound - figure.value
            return views.contains { $0.exchanges[level].canLower(edge(building, level, in: $0), by: down) }
                && views.contains { $0.exchanges[level].canRaise(edge(building, level, in: $0), by: up) }
        }
    }

    /// Whether some others under one published sum have room enough together for `building` to stand at either end of what it must
    /// be able to be: without that nothing protects it, with it perhaps something does.
    func couldGiveWay(to building: Int, _ others: Set<Int>) -> Bool {
        levels.allSatisfy { figures in
            let figure = figures[building]
            let room = others.reduce((down: Int128(0), up: Int128(0))) { sum, other in
                (sum.down + figures[other].slack.down, sum.up + figures[other].slack.up)
            }
            return room.down >= figure.protected.upperBound - figure.value
                && room.up >= figure.value - figure.protected.lowerBound
        }
    }

    /// Hides some more.
    mutating func add(_ buildings: [Int]) {
        unknowns = (unknowns + buildings).sorted()
        for place in views.indices { enter(buildings, view: place) }
    }

    /// Shows some of the unknowns again.
    mutating func remove(_ buildings: [Int]) {
        unknowns.removeAll(where: buildings.contains)
        for place in views.indices {
            for building in buildings {
                for level in levels.indices {
                    views[place].exchanges[level].remove(edge(building, level, in: views[place]))
                }
                views[place].nodes[building] = nil
            }
        }
    }

    mutating func withholdWhole() {
        withholdsWhole = true
        renew()
    }

    mutating func publish(_ groups: Set<Int>, of partition: Int) {
        published[partition] = groups
        renew()
    }

    /// The partitions with published groups; −1 where there are none, for the whole alone.
    private var splits: [Int] {
        let partitions = groups.indices.filter { !published[$0].isEmpty }
        return partitions.isEmpty ? [-1] : partitions
    }

    private mutating func renew() {
        let splits = splits
        let free = Exchange.Edge(left: 0, right: 0, down: Exchange.unbounded, up: Exchange.unbounded)
        views = splits.map { _ in
            View(
                left: Numbering(none: splits.dropFirst().map { _ in -1 }), right: Numbering(none: -1),
                exchanges: levels.map { _ in Exchange(withholdsWhole ? [free] : []) })
        }
        for place in views.indices { enter(unknowns, view: place) }
    }

    private mutating func enter(_ buildings: [Int], view place: Int) {
        let splits = splits
        for building in buildings {
            let others = splits.indices.filter { $0 != place }.map { label(of: building, in: splits[$0]) }
            views[place].nodes[building] = (
                views[place].left.number(of: others),
                views[place].right.number(of: label(of: building, in: splits[place]))
            )
            for level in levels.indices {
                views[place].exchanges[level].insert(edge(building, level, in: views[place]))
            }
        }
    }

    /// The group of a building in a partition, or −1 where that is not published.
    private func label(of building: Int, in partition: Int) -> Int {
        guard partition >= 0, published[partition].contains(groups[partition][building]) else { return -1 }
        return groups[partition][building]
    }

    private func edge(_ building: Int, _ level: Int, in view: View) -> Exchange.Edge {
        let (slack, nodes) = (levels[level][building].slack, view.nodes[building]!)
        return Exchange.Edge(left: nodes.left, right: nodes.right, down: slack.down, up: slack.up)
    }
}
