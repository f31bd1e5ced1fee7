/// The limits that warnings and concentration are held against (`thresholds:` of `louyu.yaml`), as fractions.
public struct Thresholds: Sendable, Equatable {
    /// 在地纳税率 below which a building is red; below the goal it is amber.
    public var inPlaceRed = percent(60)
    /// The share of the per-㎡ goal below which a key building is red; below the goal it is amber.
    public var perM2Red = percent(50)
    /// The fall of the last twelve months' 区级税收 beyond which a building is amber.
    public var fallAmber = percent(10)
    /// The fall beyond which it is red.
    public var fallRed = percent(30)
    /// 空置率 (空置面积 ÷ 建筑面积) beyond which a building is amber.
    public var vacancyAmber = percent(20)
    /// 空置率 beyond which it is red.
    public var vacancyRed = percent(30)
    /// The share of one taxpayer beyond which a building depends on it.
    public var oneTaxpayer = percent(70)
    /// Receipts after move-out as a share of the building's tax, beyond which the roster is to be checked.
    public var afterMoveOut = percent(10)
    /// 未匹配 as a share of all receipts, beyond which the roster of the whole workspace is to be checked.
    public var unmatched = percent(10)
    /// The share of one industry that makes a theme building (主题楼宇).
    public var theme = percent(50)
    /// Σ of the leased areas as a share of the building's 建筑面积, beyond which the roster contradicts the register.
    public var leasedOver = percent(100)
    /// The change of a building's area between two registers beyond which it is asked about.
    public var areaChange = percent(1)
    /// The share of the lowest month around it under which a month's receipts have collapsed.
    public var monthCollapse = percent(30)

    /// The defaults.
    public init() {}

    private static func percent(_ count: Int64) -> Ratio { Ratio(count, over: 100)! }
}

extension Thresholds {
    /// The keys of `louyu.yaml`, in the file's order, each with what it sets; all are percentages.
    public static var percentages: [(key: String, path: WritableKeyPath<Thresholds, Ratio>)] {
        [
            ("inPlaceRed", \.inPlaceRed), ("perM2Red", \.perM2Red), ("fallAmber", \.fallAmber),
            ("fallRed", \.fallRed), ("vacancyAmber", \.vacancyAmber), ("vacancyRed", \.vacancyRed),
            ("oneTaxpayer", \.oneTaxpayer), ("afterMoveOut", \.afterMoveOut), ("unmatched", \.unmatched),
            ("theme", \.theme), ("leasedOver", \.leasedOver), ("areaChange", \.areaChange),
            ("monthCollapse", \.monthCollapse),
        ]
    }
}
