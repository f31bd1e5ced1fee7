/// A building set's figures: ratios of sums, with the median of the buildings beside them.
public struct SetAssessment: Sendable, Equatable {
    /// How many buildings.
    public let buildings: Int
    /// Sums and ratios of sums over them.
    public let assessment: Assessment
    /// How many have no area on the basis: left out of both sides of the per-m² figures.
    public let buildingsWithoutArea: Int
    /// How many have reached 1亿 this calendar year; nil where a month from January on is not loaded.
    public let yiyuanReached: Int?
    /// The medians of the buildings' own figures.
    public let medians: Medians
}

extension SetAssessment {
    /// A set's sums with what its buildings' own assessments add.
    init(_ assessment: Assessment, of buildings: [Assessment], knowsYear: Bool) {
        self.init(
            buildings: buildings.count, assessment: assessment,
            buildingsWithoutArea: buildings.count { $0.area == nil },
            yiyuanReached: knowsYear ? buildings.count { $0.yiyuan == .reached } : nil,
            medians: Medians(of: buildings))
    }
}
