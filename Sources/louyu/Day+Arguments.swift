internal import ArgumentParser
internal import BuildingEconomy

extension Day {
    /// `2020-12-31`; nil for any other text.
    init?(written text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day of an option; nil where the option is not given.
    static func option(_ text: String?, _ name: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(written: text) else { throw ValidationError("\(name) 应写作 2020-12-31，得到的是“\(text)”") }
        return day
    }
}
