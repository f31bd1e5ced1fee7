public import BuildingEconomy

/// What the readers of a comparison may see: of either window, and of both together.
public struct ComparisonDisclosure: Sendable {
    /// Who they are.
    public let profile: Profile
    /// Of the window.
    public let now: Disclosure
    /// Of the window it is held against.
    public let base: Disclosure

    /// Of two windows.
    public init(_ profile: Profile, now: Disclosure, base: Disclosure) {
        (self.profile, self.now, self.base) = (profile, now, base)
    }

    /// A building hidden in either is hidden in both: windows overlap, and the one would tell of the other.
    public func hides(_ position: Int) -> Bool { now.hides(position) || base.hides(position) }
}
