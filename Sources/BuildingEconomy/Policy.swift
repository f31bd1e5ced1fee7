/// The rules a workspace computes by (`louyu.yaml`): district, goals, bases, header and name aliases.
public struct Policy: Sendable, Equatable {
    /// The district's name (东城区): a 注册地 that contains it is in the district.
    public var district: String
    /// The plan's goals, in the order of the file.
    public var goals: [Goal]
    /// The plan's indicator table, in the order of the file.
    public var indicators: [Indicator]
    /// The basis of per-area figures where the command names none.
    public var areaBasis: AreaBasis
    /// The basis of the in-place rate.
    public var inPlaceBasis: InPlaceBasis
    /// The window where the command names none.
    public var window: WindowKind
    /// The limits of warnings and concentration.
    public var thresholds: Thresholds
    /// What is hidden from readers outside the office.
    public var disclosure: DisclosureRule
    /// 一次性税种: kinds of tax, by their usual names, that do not come again year by year and stand apart in 可比口径.
    public var oneOffTaxKinds: [String]
    /// Headers the district's files use: the header's text → the standard header it stands for.
    public var columns: [String: String]
    /// Names that were decided once to mean another: the name → the name it stands for.
    public var aliases: [String: String]

    /// A policy without goals or aliases.
    public init(district: String) {
        self.district = district
        goals = []
        indicators = []
        areaBasis = .gross
        inPlaceBasis = .receipts
        window = .ttm
        thresholds = Thresholds()
        disclosure = DisclosureRule()
        oneOffTaxKinds = ["土地增值税"]
        columns = [:]
        aliases = [:]
    }

    /// Whether a normalised 注册地 or 纳税地 means this district: 是, 本区, or text that contains the district's name.
    public func meansThisDistrict(normalised text: String) -> Bool {
        if text == "是" || text == "本区" || text.contains(district) { return true }
        guard let last = district.last, "区县市".contains(last) else { return false }
        return text == district.dropLast()
    }

    /// The target of 在地纳税率 as a fraction, or nil without such a goal.
    public var inPlaceGoal: Ratio? {
        hundredth(ofGoalFor: .inPlaceRate)
    }

    /// What counts as paying for the goal of 在地纳税率: the goal's own basis, else the policy's.
    public var inPlaceGoalBasis: InPlaceBasis {
        goals.first { $0.metric == .inPlaceRate }?.inPlaceBasis ?? inPlaceBasis
    }

    /// The area that the goal of 单位面积区级税收 divides by: the goal's own, else the policy's.
    public var perM2GoalBasis: AreaBasis { goals.first { $0.metric == .districtTaxPerM2 }?.areaBasis ?? areaBasis }

    /// The target of key buildings' 单位面积区级税收 in fen per cm², or nil without such a goal.
    public var perM2Goal: Ratio? {
        hundredth(ofGoalFor: .districtTaxPerM2)
    }

    /// Both printed units are a hundred times the exact one: per cent of a fraction, yuan per ㎡ of fen per cm².
    private func hundredth(ofGoalFor metric: RankingMetric) -> Ratio? {
        goals.first { $0.metric == metric }.flatMap {
            Ratio($0.target.numerator, over: $0.target.denominator * 100)
        }
    }
}
