import BuildingEconomy

/// What the readers of a goal board may see: of the twelve months, and of the year so far.
public struct GoalDisclosure: Sendable {
    /// Of the twelve months that end with the month.
    public let twelve: Disclosure
    /// Of January to the month.
    public let year: Disclosure

    /// Both at one month.
    public init(twelve: Disclosure, year: Disclosure) { (self.twelve, self.year) = (twelve, year) }

    /// Whether the number of 亿元楼宇 says no more than the bands do.
    var tellsYiyuan: Bool { year.hiddenCount == 0 || year.rule.bandEdges.contains(.yi) }
}

extension Disclosure {
    /// A set's figures as its readers may see them.
    func shown(_ whole: Assessment, of positions: [Int], _ portfolio: Portfolio, _ basis: AreaBasis) -> Assessment {
        whole.disclosed(by: self, ofSet: positions) { position in
            portfolio.buildings[position].areas[basis].map { $0.cm2 <= 0 } ?? true
        }
    }
}
