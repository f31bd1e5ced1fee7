internal import BuildingEconomy

/// A list that is the office's own words or about single companies, asked for others: there is no reduced version.
struct OfficeOnly: Error, CustomStringConvertible {
    /// What it lists.
    let list: String

    /// Holds a list that only the office reads against who it is asked for.
    static func hold(_ list: String, _ media: MediaOptions) throws(OfficeOnly) {
        guard media.profile == .internal else { throw OfficeOnly(list: list) }
    }

    var description: String {
        "\(list)是本单位内部的记录，没有会议版和公开版：请用 --profile internal；给会议或公开用的，见 louyu report"
    }
}
