internal import BuildingEconomy

/// A unit as a header, a corner or a unit row writes it.
enum StatedUnit: Equatable {
    case money(MoneyUnit)
    case area(AreaUnit)
    /// A unit of money or area that is not read (千元, 亩).
    case unsupported(String)
}

/// Reads units (单位) from normalised text.
enum UnitText {
    private static let units: [String: StatedUnit] = {
        var units: [String: StatedUnit] = [:]
        for text in ["元", "人民币元", "元人民币", "rmb", "cny", "yuan"] { units[text] = .money(.yuan) }
        for text in ["万元", "万", "人民币万元", "万元人民币", "万人民币"] { units[text] = .money(.wan) }
        for text in ["亿元", "亿", "人民币亿元"] { units[text] = .money(.yi) }
        let squares = ["m2", "平方米", "平米", "平方", "平", "方米", "㎡", "m^2", "方"]
        for text in squares {
            units[text] = .area(.squareMetre)
            units["总" + text] = .area(.squareMetre)
            units["万" + text] = .area(.tenThousandSquareMetres)
        }
        units["万m2方米"] = .area(.tenThousandSquareMetres)
        units["m2方米"] = .area(.squareMetre)
        for text in ["千元", "百元", "百万元", "千万元", "百万", "角", "分", "美元", "万美元", "亩", "公顷", "平方公里", "km2"] {
            units[text] = .unsupported(text)
        }
        return units
    }()

    /// The unit that is all of the text, or nil.
    static func unit(_ normalised: String) -> StatedUnit? {
        if let unit = units[normalised] { return unit }
        guard normalised.utf8.contains(where: { $0 < 0x80 }) else { return nil }
        return units[normalised.lowercased()]
    }

    /// The units that follow 单位: (or stand in brackets) in a line; two may share it, 万平方米、%.
    static func units(inLine normalised: String) -> [StatedUnit] {
        var found: [StatedUnit] = []
        var rest = normalised[...]
        while let mark = rest.firstRange(of: "单位") {
            rest = rest[mark.upperBound...]
            while let first = rest.first, ":：为是".contains(first) { rest = rest.dropFirst() }
            let end = rest.firstIndex { ")）".contains($0) } ?? rest.endIndex
            found += list(rest[..<end])
            rest = rest[end...]
        }
        if found.isEmpty, normalised.first == "(", normalised.last == ")" {
            found = list(normalised.dropFirst().dropLast())
        }
        return found
    }

    /// Units separated by marks; nothing when the first is none.
    static func list(_ text: Substring) -> [StatedUnit] {
        let parts = text.split { "、,，;；/|和及".contains($0) }
        guard let first = parts.first, unit(String(first)) != nil || first == "%" else { return [] }
        return parts.compactMap { unit(String($0)) }
    }
}
