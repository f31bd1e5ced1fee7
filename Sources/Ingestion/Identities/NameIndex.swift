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
        var shared: [Int32: Int] = [:]
        for pair in NameSimilarity.pairs(core) {
            for position in positionsOfPair[pair] ?? [] { shared[position, default: 0] += 1 }
        }
        let shortlist = shared.sorted { left, right in
            let (leftSize, rightSize) = (cores[Int(left.key)].count, cores[Int(right.key)].count)
            let (leftScore, rightScore) = (left.value * (core.count + rightSize), right.value * (core.count + leftSize))
            return leftScore == rightScore ? left.key < right.key : leftScore > rightScore
        }.prefix(Self.shortlist)
        return shortlist.map { entry in
            let position = Int(entry.key)
            return (position, names[position] == key ? 100 : NameSimilarity.score(core: core, cores[position]))
        }
        .filter { $0.score >= Self.least }
        .sorted { ($1.score, $0.position) < ($0.score, $1.position) }
        .prefix(count).map { $0 }
    }
}
