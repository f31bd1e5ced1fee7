public import BuildingEconomy

/// What tenants of one industry and size pay per ㎡ in this district (同行同规模): the middle of those that pay.
public struct PeerFigures: Sendable, Equatable {
    /// How many there are.
    public let count: Int
    /// The median of 区级税收 ÷ leased area, fen over cm²; nil under ``fewest``.
    public let district: Median?
    /// The median of 全口径税收 ÷ leased area; nil under ``fewest``.
    public let total: Median?

    /// Under so many peers there is no median.
    public static let fewest = 3

    /// The figures of some peers.
    init(_ peers: [Peer]) {
        count = peers.count
        let isEnough = peers.count >= Self.fewest
        district = isEnough ? Median(peers.map(\.district)) : nil
        total = isEnough ? Median(peers.map(\.total)) : nil
    }
}

/// One tenant that pays, as a peer of others: its tax of twelve months per cm² leased.
struct Peer {
    let total: Ratio
    let district: Ratio
}

/// Tenants are peers by industry and size.
struct PeerKey: Hashable {
    let industry: Int32
    let size: TenantSize
}

/// What a visited tenant may bring in twelve months (潜力): the peers' median times the area it leases here.
public enum Potential: Sendable, Equatable {
    /// 区级税收, rounded to the fen.
    case district(Money)
    /// It cannot be said, and why.
    case absent(Absence)

    /// Why there is no potential; the raw value is its code.
    public enum Absence: String, Sendable, CaseIterable {
        /// Receipts came in already.
        case alreadyReceived
        /// Months of the twelve are not loaded.
        case monthsMissing
        /// The roster states no industry.
        case noIndustry
        /// The roster states no leased area for one of its rooms.
        case noLeasedArea
        /// Under three peers.
        case fewPeers
        /// The peers' median is not above zero.
        case medianNotPositive

        /// The reason in Chinese.
        public var chineseName: String {
            switch self {
            case .alreadyReceived: "已有入库"
            case .monthsMissing: "税收月份不全"
            case .noIndustry: "名册缺行业"
            case .noLeasedArea: "名册缺租用面积"
            case .fewPeers: "同行同规模不足 3 户"
            case .medianNotPositive: "同行中位数不大于零"
            }
        }
    }

    /// The amount; nil where there is none.
    public var amount: Money? {
        if case .district(let amount) = self { amount } else { nil }
    }
}
