internal import ArgumentParser
internal import BuildingEconomy

extension Day {
    /// The day of an option; nil where the option is not given.
    static func option(_ text: String?, _ name: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text: text) else { throw ValidationError("\(name) 应写作 2020-12-31，得到的是“\(text)”") }
        return day
    }
}
