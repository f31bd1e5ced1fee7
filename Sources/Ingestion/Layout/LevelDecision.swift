internal import BuildingEconomy

/// Decides the tax level of a sheet whose headers name none (months across, 金额): by title, sheet name, file name.
struct LevelDecision {
    /// The level; nil where nothing states one, or a text names several.
    let level: TaxLevel?

    private static let words: [(level: TaxLevel, words: [String])] = [
        (.total, ["全口径", "三级税收", "总税收"]),
        (.local, ["地方级", "地方税收", "地方口径", "地方收入"]),
        (.district, ["区级", "留区"]),
    ]

    init(titles: [String], sheet: String, file: String) {
        level = (titles + [sheet, file]).lazy.compactMap(Self.level).first
    }

    /// The one level a text names; nil for none or several.
    private static func level(in text: String) -> TaxLevel? {
        let normal = NormalText.of(text)
        let named = words.filter { _, words in words.contains { normal.holds($0) } }
        return named.count == 1 ? named[0].level : nil
    }
}
