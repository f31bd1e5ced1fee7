import BuildingEconomy

/// A building's place among its peers (同组比较): the group's ratio of sums and median beside its own figure.
public struct PeerPlace: Sendable {
    /// What makes the group.
    public enum Group: Sendable, Equatable {
        /// Every included building.
        case all
        /// The buildings of the same size, area, theme ….
        case alike(Grouping, GroupName)
    }

    /// The group.
    public let group: Group
    /// The building's rank within it by the file's metric; nil where it is not ranked.
    public let rank: Int?
    /// How many of it are ranked.
    public let ranked: Int
    /// The group's sums, ratios of sums and medians.
    public let totals: SetAssessment

    /// Whether the place is in the last quarter of a group of four or more.
    public var isLastQuarter: Bool { rank.map { ranked >= 4 && $0 * 4 > ranked * 3 } ?? false }
}
