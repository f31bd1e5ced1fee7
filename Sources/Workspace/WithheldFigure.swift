internal import Analytics
public import BuildingEconomy

/// A figure that the readers asked for may not see.
public struct WithheldFigure: Error, Sendable, CustomStringConvertible {
    /// The building; nil of a sum.
    public let building: Building?
    /// Who it was asked for.
    public let profile: Profile

    /// One Chinese line with the way out.
    public var description: String {
        if profile == .public, building != nil { return "公开版只列户数、税收档和合计，不列任何一座楼宇的数" }
        return (building.map { "\($0.key) \($0.name) 的" } ?? "")
            + "这项数不公开，\(profile.chineseName)不列：内部核对请用 --profile internal"
    }
}

extension Disclosure {
    /// Holds a figure that is to be explained against what its readers may see.
    ///
    /// - Throws: ``WithheldFigure``.
    func hold(
        _ place: ExplainedPlace, _ options: RankingOptions, _ portfolio: Portfolio, for profile: Profile
    ) throws(WithheldFigure) {
        switch place {
        case .building(let position):
            guard profile == .meeting, shows(options.metric, of: position) else {
                throw WithheldFigure(building: portfolio.buildings[position], profile: profile)
            }
        case .set(let positions):
            guard shows(options.metric, ofSet: positions, portfolio, options.areaBasis) else {
                throw WithheldFigure(building: nil, profile: profile)
            }
        case .bucket(let bucket):
            guard shows(bucket) else { throw WithheldFigure(building: nil, profile: profile) }
        }
    }
}
