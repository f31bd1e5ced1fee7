internal import BuildingEconomy

/// What `2020.1` stands for in a column of months: January, or October whose last 0 a spreadsheet dropped.
enum PointOne: Sendable {
    case january
    case october

    /// Settles it by the other months of the column; nil where they do not tell.
    init?(neighbours texts: [String]) {
        let points = texts.filter { $0.utf8.contains(UInt8(ascii: ".")) || $0.utf8.contains(0xEF) }.map {
            NormalText.of($0)
        }
        let fractions = points.compactMap { $0.split(separator: ".").dropFirst().first.map(String.init) }
        if fractions.contains("10") {
            self = .january
        } else if fractions.contains(where: { $0.count == 2 && $0.hasPrefix("0") }) {
            self = .october
        } else {
            let hasFebruary = fractions.contains("2")
            let hasAutumn = fractions.contains { ["9", "11"].contains($0) }
            guard hasFebruary != hasAutumn else { return nil }
            self = hasFebruary ? .january : .october
        }
    }
}
