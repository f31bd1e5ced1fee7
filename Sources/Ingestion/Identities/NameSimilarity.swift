/// How alike two names are (相似度), for proposals only: nothing is ever matched by it.
public enum NameSimilarity {
    /// What a name names.
    public enum Noun: Sendable {
        /// A company: place and legal form say little.
        case company
        /// A building: 甲座, A栋 and A座 say the same.
        case building
    }

    /// 0 to 100: 100 for equal normalised names, 95 where only place or legal form differ, below that the better of
    /// shared pairs of characters (Dice) and edit distance.
    public static func score(_ one: String, _ other: String, as noun: Noun) -> Int {
        guard let one = NameKey.of(one), let other = NameKey.of(other) else { return 0 }
        if one == other { return 100 }
        return score(core: core(of: one, as: noun), core(of: other, as: noun))
    }

    /// The score of two cores.
    static func score(core one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        if one == other { return 95 }
        return min(94, max(dice(pairs(one), pairs(other)), editScore(one, other)))
    }

    /// A normalised name without what many names share.
    static func core(of key: String, as noun: Noun) -> [Unicode.Scalar] {
        let text = noun == .company ? withoutForm(key) : withOneKindOfBlock(key)
        return Array((text.isEmpty ? key : text).unicodeScalars)
    }

    private static let places = ["北京市", "北京", "中国"]
    private static let forms = [
        "有限责任公司", "股份有限公司", "有限公司", "(有限合伙)", "(普通合伙)", "分公司", "总公司", "公司", "集团",
    ]

    private static func withoutForm(_ key: String) -> String {
        var name = key.uppercased().replacing("(北京)", with: "")
        for place in places where name.hasPrefix(place) {
            name.removeFirst(place.count)
            break
        }
        for form in forms where name.hasSuffix(form) { name.removeLast(form.count) }
        return name
    }

    private static let stems: [Character: Character] = ["甲": "A", "乙": "B", "丙": "C", "丁": "D", "戊": "E"]

    private static func withOneKindOfBlock(_ key: String) -> String {
        var name = key.uppercased().replacing("号楼", with: "座")
        for word in ["栋", "幢", "塔", "楼"] where name.hasSuffix(word) && !name.hasSuffix("大楼") {
            name = name.dropLast() + "座"
        }
        var characters = Array(name)
        if characters.last == "座", characters.count > 1, let letter = stems[characters[characters.count - 2]] {
            characters[characters.count - 2] = letter
        }
        return String(characters)
    }

    /// Every two neighbours, and the first character with the edge before it.
    static func pairs(_ name: [Unicode.Scalar]) -> Set<UInt64> {
        var pairs: Set<UInt64> = []
        var last: UInt64 = 0
        for scalar in name {
            pairs.insert(last << 32 | UInt64(scalar.value))
            last = UInt64(scalar.value)
        }
        return pairs
    }

    private static func dice(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Int {
        200 * one.intersection(other).count / (one.count + other.count)
    }

    private static func editScore(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var row = Array(0...other.count)
        for (position, scalar) in one.enumerated() {
            var diagonal = row[0]
            row[0] = position + 1
            for column in other.indices {
                let substituted = diagonal + (scalar == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
            }
        }
        let longest = max(one.count, other.count)
        return 100 * (longest - row[other.count]) / longest
    }
}
