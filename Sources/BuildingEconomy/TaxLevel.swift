/// A level at which tax is counted.
public enum TaxLevel: Int, Sendable, CaseIterable {
    /// 全口径税收: every level of government.
    case total
    /// 地方级税收: city plus district; never taken for 区级.
    case local
    /// 区级税收: the district's share.
    case district

    /// The English name in JSON: `totalTax`, `localTax`, `districtTax`.
    public var name: String {
        switch self {
        case .total: "totalTax"
        case .local: "localTax"
        case .district: "districtTax"
        }
    }

    /// 全口径税收, 地方级税收 or 区级税收.
    public var chineseName: String {
        switch self {
        case .total: "全口径税收"
        case .local: "地方级税收"
        case .district: "区级税收"
        }
    }
}

/// One value for each tax level.
public struct PerLevel<Value: Sendable>: Sendable {
    /// Of 全口径税收.
    public var total: Value
    /// Of 地方级税收.
    public var local: Value
    /// Of 区级税收.
    public var district: Value

    /// The same value for every level.
    @inlinable
    public init(repeating value: Value) { (total, local, district) = (value, value, value) }

    /// The value of one level.
    @inlinable
    public subscript(level: TaxLevel) -> Value {
        get {
            switch level {
            case .total: total
            case .local: local
            case .district: district
            }
        }
        set {
            switch level {
            case .total: total = newValue
            case .local: local = newValue
            case .district: district = newValue
            }
        }
    }
}

extension PerLevel: Equatable where Value: Equatable {}
