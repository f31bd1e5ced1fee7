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
        let edges: [[Exchange.Edge]]
        let exchanges: [Exchange]
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
        let place = unknowns.firstIndex(of: building)!
        return levels.indices.allSatisfy { level in
            let figure = levels[level][building]
            let down = figure.value - figure.protected.lowerBound
            let up = figure.protected.upperBound - figure.value
            return views.contains { $0.exchanges[level].canLower($0.edges[level][place], by: down) }
                && views.contains { $0.exchanges[level].canRaise($0.edges[level][place], by: up) }
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

    mutating func add(_ buildings: [Int]) {
        unknowns = (unknowns + buildings).sorted()
        renew()
    }

    mutating func remove(_ buildings: [Int]) {
        unknowns.removeAll(where: buildings.contains)
        renew()
    }

    mutating func withholdWhole() {
        withholdsWhole = true
        renew()
    }

    mutating func publish(_ groups: Set<Int>, of partition: Int) {
        published[partition] = groups
        renew()
    }

    private mutating func renew() {
        let partitions = groups.indices.filter { !published[$0].isEmpty }
        let labels = partitions.map { partition in
            unknowns.map { published[partition].contains(groups[partition][$0]) ? groups[partition][$0] : -1 }
        }
        let splits = partitions.isEmpty ? [-1] : Array(partitions.indices)
        views = splits.map { split in
            let right = split < 0 ? unknowns.map { _ in -1 } : labels[split]
            let left = unknowns.indices.map { place in
                labels.indices.filter { $0 != split }.map { labels[$0][place] }
            }
            return view(Numbered(left, none: labels.indices.dropFirst().map { _ in -1 }), Numbered(right, none: -1))
        }
    }

    /// Labels as numbers from 0, and the number of what is in no published group.
    private struct Numbered<Label: Hashable> {
        let numbers: [Int]
        let none: Int
        let count: Int

        init(_ labels: [Label], none: Label) {
            var known = [none: 0]
            numbers = labels.map { label in
                if let number = known[label] { return number }
                known[label] = known.count
                return known.count - 1
            }
            self.none = 0
            count = known.count
        }
    }

    private func view(_ left: Numbered<[Int]>, _ right: Numbered<Int>) -> View {
        let edges = levels.map { figures in
            unknowns.indices.map { place in
                let slack = figures[unknowns[place]].slack
                return Exchange.Edge(
                    left: left.numbers[place], right: right.numbers[place], down: slack.down, up: slack.up)
            }
        }
        let free = Exchange.Edge(left: left.none, right: right.none, down: Exchange.unbounded, up: Exchange.unbounded)
        return View(
            edges: edges,
            exchanges: edges.map {
                Exchange(withholdsWhole ? $0 + [free] : $0, leftCount: left.count, rightCount: right.count)
            })
    }
}
