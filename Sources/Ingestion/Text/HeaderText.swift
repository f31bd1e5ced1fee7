/// A header cell taken apart: what it names, and the units and remarks in its brackets.
struct HeaderText: Equatable, Sendable {
    /// All of it, normalised: NFKC, no white space, no `*`, brackets folded.
    let full: String
    /// Without its brackets and without a unit written behind it.
    let name: String
    /// The contents of its brackets.
    let remarks: [String]
    /// The units it states.
    let units: [StatedUnit]

    /// Whether it counts things (户, 家, %): no name, area or amount.
    var isCount: Bool { remarks.contains { ["户", "家", "个", "人", "%", "座", "户数", "家数"].contains($0) } }

    /// The same as `init`, once for every text.
    static func of(_ text: String) -> HeaderText { memo.value(text) { HeaderText(text) } }

    private static let memo = Memo<HeaderText>()

    init(_ text: String) {
        var full = NormalText.of(text)
        full.removeAll { $0 == "*" || $0 == "＊" || $0 == "?" || $0 == "\"" }
        while let last = full.last, ":：;；".contains(last) { full.removeLast() }
        self.full = full
        var name = ""
        var remarks: [String] = []
        var remark = ""
        var depth = 0
        for character in full {
            switch character {
            case "(":
                depth += 1
                if depth > 1 { remark.append(character) }
            case ")" where depth > 0:
                depth -= 1
                if depth == 0 {
                    remarks.append(remark)
                    remark = ""
                } else {
                    remark.append(character)
                }
            default:
                if depth > 0 { remark.append(character) } else { name.append(character) }
            }
        }
        if !remark.isEmpty { remarks.append(remark) }
        var units = remarks.flatMap { Self.units(inRemark: $0) }
        if units.isEmpty, let (stem, unit) = Self.trailingUnit(name) {
            name = stem
            units = [unit]
        }
        self.name = name
        self.remarks = remarks
        self.units = units
    }

    private static func units(inRemark remark: String) -> [StatedUnit] {
        if let unit = UnitText.unit(remark) { return [unit] }
        return UnitText.units(inLine: remark)
    }

    /// A unit behind the name without brackets: 全口径税收万元, 金额:元, 面积/㎡, 税收单位:万元.
    private static func trailingUnit(_ name: String) -> (String, StatedUnit)? {
        guard let last = name.last, "元米2万亿平方m亩分角".contains(last) else { return nil }
        for mark in ["单位:", "单位"] {
            if let range = name.firstRange(of: mark), range.lowerBound > name.startIndex,
                let unit = UnitText.unit(String(name[range.upperBound...]))
            {
                return (trimmedMarks(name[..<range.lowerBound]), unit)
            }
        }
        for separator in ["/", ":", "_", "-", ",", "，"] {
            if let position = name.lastIndex(of: Character(separator)), position > name.startIndex,
                let unit = UnitText.unit(String(name[name.index(after: position)...]))
            {
                return (String(name[..<position]), unit)
            }
        }
        for text in ["万平方米", "平方米", "万m2", "m2", "万元", "亿元"] where name.hasSuffix(text) && name.count > text.count + 1 {
            return (String(name.dropLast(text.count)), UnitText.unit(text)!)
        }
        return nil
    }

    private static func trimmedMarks(_ text: Substring) -> String {
        var text = text
        while let last = text.last, ":：,，;/".contains(last) { text.removeLast() }
        return String(text)
    }
}
