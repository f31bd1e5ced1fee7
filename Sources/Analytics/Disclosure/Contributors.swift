public import BuildingEconomy

/// How many taxpayers a place's tax comes from (贡献纳税户), and how much of it from the largest, on the sums of |amount|.
public struct Contributors: Sendable, Equatable {
    /// Taxpayers with a receipt there that is not zero, at 全口径 or 区级.
    public private(set) var count = 0
    /// Whether the place has receipts that name it and nobody.
    public internal(set) var hasAnonymous = false
    private var total = Shares()
    private var district = Shares()

    /// The largest, the second largest and the whole at one level, in fen.
    private struct Shares: Equatable {
        var first: Int64 = 0
        var second: Int64 = 0
        var whole: Int64 = 0

        mutating func add(_ magnitude: Int64) {
            whole += magnitude
            if magnitude > first {
                (first, second) = (magnitude, first)
            } else if magnitude > second {
                second = magnitude
            }
        }

        func reaches(_ rule: DisclosureRule) -> Bool {
            guard let one = Ratio(first, over: whole), let two = Ratio(first + second, over: whole) else {
                return false
            }
            return one >= rule.oneShare || two >= rule.twoShare
        }
    }

    /// Nobody.
    public init() {}

    /// Counts one taxpayer's Σ|amount| in.
    mutating func add(total magnitude: Int64, district districtMagnitude: Int64) {
        guard magnitude != 0 || districtMagnitude != 0 else { return }
        count += 1
        total.add(magnitude)
        district.add(districtMagnitude)
    }

    /// Whether the place's figures are known only by place: no taxpayer is named, so there is none to protect.
    public var isAnonymous: Bool { count == 0 && hasAnonymous }

    /// Whether the place's tax would give a contributor's away: too few of them, or one or two that make nearly all of it at
    /// 全口径 or at 区级; on exact values, the limits included.
    public func areExposed(by rule: DisclosureRule) -> Bool {
        guard !isAnonymous else { return false }
        return count < rule.fewestContributors || total.reaches(rule) || district.reaches(rule)
    }
}
