/// How far one unknown can be moved while every published sum stays as it is, the others giving way within their bounds.
///
/// Each unknown is an edge between two nodes, one of each of two partitions; a sum is published of every node. Raising an
/// unknown by δ then needs a flow of δ from the one node to the other through the others, lowered one way and raised
/// back: the largest flow is how far it can go. Whole numbers all through.
struct Exchange {
    /// An unknown: its two nodes, and how far it can go down and up by itself.
    struct Edge {
        let left: Int
        let right: Int
        let down: Int128
        let up: Int128
    }

    /// What an unbounded unknown can give: more than all the money there is.
    static let unbounded: Int128 = 1 << 90

    /// For each pair of nodes that has edges: its nodes, and what the edges can give together when lowered, and when raised.
    private var pairs: [(left: Int, right: Int)] = []
    private var down: [Int128] = []
    private var up: [Int128] = []
    /// For each node its pairs; left nodes have the even places, right ones the odd.
    private var pairsOfNode: [[Int]] = []
    private var numberOfPair: [Int: Int] = [:]

    init(_ edges: [Edge]) {
        for edge in edges { insert(edge) }
    }

    /// Puts an edge in.
    mutating func insert(_ edge: Edge) {
        let key = edge.left << 32 | edge.right
        if let pair = numberOfPair[key] {
            down[pair] += edge.down
            up[pair] += edge.up
            return
        }
        let (left, right) = (edge.left * 2, edge.right * 2 + 1)
        while pairsOfNode.count <= max(left, right) { pairsOfNode.append([]) }
        numberOfPair[key] = pairs.count
        pairsOfNode[left].append(pairs.count)
        pairsOfNode[right].append(pairs.count)
        pairs.append((left, right))
        down.append(edge.down)
        up.append(edge.up)
    }

    /// Takes one of the edges out.
    mutating func remove(_ edge: Edge) {
        let pair = numberOfPair[edge.left << 32 | edge.right]!
        down[pair] -= edge.down
        up[pair] -= edge.up
    }

    /// Whether `edge`, one of the edges, can be raised by `amount`.
    func canRaise(_ edge: Edge, by amount: Int128) -> Bool {
        canMove(edge, by: amount, Capacities(forward: down, back: up), own: (edge.down, edge.up))
    }

    /// Whether `edge`, one of the edges, can be lowered by `amount`.
    func canLower(_ edge: Edge, by amount: Int128) -> Bool {
        canMove(edge, by: amount, Capacities(forward: up, back: down), own: (edge.up, edge.down))
    }

    /// What is left on each pair, from its left node to its right one, and back.
    private struct Capacities {
        var forward: [Int128]
        var back: [Int128]
    }

    /// Whether `amount` flows from the edge's left node to its right one, its own pair as good as it is without the edge.
    private func canMove(
        _ edge: Edge, by amount: Int128, _ whole: Capacities, own: (forward: Int128, back: Int128)
    ) -> Bool {
        let (source, sink) = (edge.left * 2, edge.right * 2 + 1)
        let mine = pairsOfNode[source].first { pairs[$0].right == sink }!
        var missing = amount - (whole.forward[mine] - own.forward)
        guard missing > 0 else { return true }
        var left = whole
        left.forward[mine] = 0
        left.back[mine] -= own.back
        while missing > 0, let path = shortestPath(from: source, to: sink, left) {
            let flow = path.reduce(missing) { min($0, $1.isForward ? left.forward[$1.pair] : left.back[$1.pair]) }
            for step in path {
                left.forward[step.pair] += step.isForward ? -flow : flow
                left.back[step.pair] += step.isForward ? flow : -flow
            }
            missing -= flow
        }
        return missing <= 0
    }

    private typealias Step = (pair: Int, isForward: Bool)

    /// The steps of a shortest path with capacity left.
    private func shortestPath(from source: Int, to sink: Int, _ left: Capacities) -> [Step]? {
        var cameBy = [Step?](repeating: nil, count: pairsOfNode.count)
        var queue = [source]
        var next = 0
        while next < queue.count, cameBy[sink] == nil {
            let node = queue[next]
            next += 1
            let isLeft = node % 2 == 0
            for pair in pairsOfNode[node] where (isLeft ? left.forward[pair] : left.back[pair]) > 0 {
                let other = isLeft ? pairs[pair].right : pairs[pair].left
                guard other != source, cameBy[other] == nil else { continue }
                cameBy[other] = (pair, isLeft)
                queue.append(other)
            }
        }
        var (path, node) = ([Step](), sink)
        while node != source {
            guard let step = cameBy[node] else { return nil }
            path.append(step)
            node = step.isForward ? pairs[step.pair].left : pairs[step.pair].right
        }
        return path
    }
}
