public import Analytics
public import BuildingEconomy

/// What closes the gap to the goals (`louyu gap`): how far it is, and a list for service visits.
///
/// Where `showsAmounts` is false there are no amounts but the goals': no company's own, no peers' (the median of three is
/// one company's), and none of a building, which may be one company's too.
public struct GapReport: Sendable {
    /// A tenant as the ledger writes it.
    public struct Party: Sendable, Hashable {
        /// The name, or where there is none the code.
        public var name: String
        /// 统一社会信用代码; nil where none is known.
        public var code: String?

        /// A tenant.
        public init(name: String, code: String?) { (self.name, self.code) = (name, code) }
    }

    /// What is reported.
    public let gap: Gap
    /// The tenants, by position.
    public let parties: [Int: Party]
    /// The roster's industries, by position.
    public let industries: [String]
    /// 房间号, by tenancy.
    public let rooms: [Int64: String]
    /// The register's buildings, by position.
    public let buildings: [Building]
    /// Who it is for, where that is not the office; the public sees no company.
    public var profile = Profile.internal
    /// Whether amounts are shown: only to those who may see every company's.
    public var showsAmounts: Bool { profile == .internal }

    /// A report of a gap.
    public init(
        _ gap: Gap, parties: [Int: Party], industries: [String] = [], rooms: [Int64: String] = [:],
        buildings: [Building] = []
    ) {
        (self.gap, self.parties, self.industries, self.rooms) = (gap, parties, industries, rooms)
        self.buildings = buildings
    }

    /// How many visits the terminal lists where nobody asked for all.
    public static let listed = 60

    func party(_ visit: Visit) -> Party {
        parties[visit.taxpayer] ?? Party(name: "第 \(visit.taxpayer) 号纳税人", code: nil)
    }

    func industry(_ visit: Visit) -> String? {
        industries.indices.contains(Int(visit.industry)) ? industries[Int(visit.industry)] : nil
    }

    func rooms(_ visit: Visit) -> [String] { visit.tenancies.compactMap { rooms[$0] } }

    /// Whether a visit is one of the fewest that reach the goal of the rate.
    func isNeeded(_ place: Int) -> Bool { gap.visitsToGoal.map { place < $0 } ?? false }

    /// The report as people read it.
    ///
    /// - Parameter limit: how many visits are listed; nil lists all.
    public func report(limit: Int? = nil) -> Report {
        let place = gap.building.map { "\($0.key) \($0.name)" } ?? "\(gap.members.count) 座楼宇"
        let omitted = profile == .public ? 0 : limit.map { max(0, gap.visits.count - $0) } ?? 0
        return Report(
            title: "补差清单：\(place)", basis: GapBasis(self).notes,
            tables: [profile == .public ? GapTable(self).classes : GapTable(self).table(limit: limit)],
            footnotes: (omitted > 0 ? ["另有 \(omitted) 户未列出，完整清单用 -o 清单.csv 或 --format json。"] : []) + footnotes)
    }

    private var footnotes: [String] {
        var lines = ["本表供走访服务和核对信息用：先弄清企业在哪里登记、在哪里纳税、有什么需要。"]
        lines += showsAmounts ? method : ["本版不列企业、同行和楼宇的金额。"]
        if gap.inPlaceBasis == .roster { lines.append("“名册未标，已有入库”的，更正名册即可，不必走访。") }
        return lines
    }

    private var method: [String] {
        [
            "潜力 = 同行业、同规模（按在本区各楼租用面积合计分档，含下限）、在楼满 12 个月且有全口径入库的企业，其每平方米区级税收的中位数 × 所列租用面积；"
                + "不足 \(PeerFigures.fewest) 户不给中位数。它是参照，不是该企业应缴的数。",
            "次序：名册即可更正的在前，其余按潜力从大到小，刚入驻的在后；“达标所需”是使在地纳税率达到目标的最少户数，照此次序数到为止。",
        ]
    }
}
