/// How large a tenant is (企业规模), by all the area it leases in the register's buildings; the raw value is its code.
///
/// The plan classes buildings, not tenants; these classes are this product's own, and each includes its lower end.
public enum TenantSize: String, Sendable, CaseIterable {
    /// Under 200 ㎡.
    case under200
    /// 200 ㎡ to under 1,000.
    case from200
    /// 1,000 ㎡ to under 5,000.
    case from1000
    /// 5,000 ㎡ and more.
    case from5000

    /// The class of a leased area; nil of one that is not positive.
    public init?(leased area: FloorArea) {
        switch area.cm2 {
        case ...0: return nil
        case ..<2_000_000: self = .under200
        case ..<10_000_000: self = .from200
        case ..<50_000_000: self = .from1000
        default: self = .from5000
        }
    }

    /// 200㎡以下, 200至1000㎡, 1000至5000㎡ or 5000㎡以上.
    public var chineseName: String {
        switch self {
        case .under200: "200㎡以下"
        case .from200: "200至1000㎡"
        case .from1000: "1000至5000㎡"
        case .from5000: "5000㎡以上"
        }
    }
}
