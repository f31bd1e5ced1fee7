/// Names to propose from, found by the pairs of characters that they share with another.
public struct NameIndex: Sendable {
    private let noun: NameSimilarity.Noun
    private var cores: [[Unicode.Scalar]] = []
    private var names: [String] = []
    private var positionsOfPair: [UInt64: [Int32]] = [:]

    /// Below this score nothing is proposed.
    public static let least = 60
    /// Names of which the exact score is worked out.
    private static let shortlist = 24

    /// An index of names as they are written; positions are theirs.
    public init(_ names: [String], as noun: NameSimilarity.Noun) {
        self.noun = noun
        for name in names {
            let position = Int32(self.names.count)
            let key = NameKey.of(name) ?? ""
            let core = NameSimilarity.core(of: key, as: noun)
            self.names.append(key)
            cores.append(core)
            for pair in NameSimilarity.pairs(core) { positionsOfPair[pair, default: []].append(position) }
        }
    }

    /// The positions of the names most like `name`, with their scores, the best first.
    public func closest(to name: String, count: Int = 3) -> [(position: Int, score: Int)] {
        guard let key = NameKey.of(name) else { return [] }
        let core = NameSimilarity.core(of: key, as: noun)
        var shortlist = Shortlist(coreSize: core.count)
        for (position, shared) in sharedPairs(with: core) {
            shortlist.offer(position, shared: shared, size: cores[Int(position)].count)
        }
        return shortlist.entries.map { entry in
            let position = Int(entry.position)
            return (position, names[position] == key ? 100 : NameSimilarity.score(core: core, cores[position]))
        }
        .filter { $0.score >= Self.least }
        .sorted { ($1.score, $0.position) < ($0.score, $1.position) }
        .prefix(count).map { $0 }
    }

    /// Every name that shares a pair of characters, with how many.
    private func sharedPairs(with core: [Unicode.Scalar]) -> [(position: Int32, shared: Int)] {
        var counts = [UInt16](repeating: 0, count: cores.count)
        var met: [Int32] = []
        for pair in NameSimilarity.pairs(core) {
            for position in positionsOfPair[pair] ?? [] {
                if counts[Int(position)] == 0 { met.append(position) }
                counts[Int(position)] = min(counts[Int(position)], .max - 1) + 1
            }
        }
        return met.map { ($0, Int(counts[Int($0)])) }
    }

    /// The few names that share most for their length, the best first; of equals those that stand before.
    private struct Shortlist {
        private(set) var entries: [(position: Int32, shared: Int, size: Int)] = []
        /// How many characters the name has that others are held against.
        let coreSize: Int

        init(coreSize: Int) { self.coreSize = coreSize }

        mutating func offer(_ position: Int32, shared: Int, size: Int) {
            let entry = (position: position, shared: shared, size: size)
            if entries.count == NameIndex.shortlist {
                guard isBetter(entry, than: entries[entries.count - 1]) else { return }
                entries.removeLast()
            }
            var place = entries.count
            while place > 0, isBetter(entry, than: entries[place - 1]) { place -= 1 }
            entries.insert(entry, at: place)
        }

        private func isBetter(
            _ one: (position: Int32, shared: Int, size: Int), than other: (position: Int32, shared: Int, size: Int)
        ) -> Bool {
            let (oneScore, otherScore) = (one.shared * (coreSize + other.size), other.shared * (coreSize + one.size))
            return oneScore == otherScore ? one.position < other.position : oneScore > otherScore
        }
    }
}
