public import BuildingEconomy

/// Which buildings of the register a table is about, before anything is ranked or totalled.
public struct BuildingFilter: Sendable, Equatable {
    /// Only buildings of this 片区; nil for every one.
    public var zone: String?
    /// Only buildings of this 街道; nil for every one.
    public var street: String?
    /// Only 重点楼宇.
    public var keyOnly: Bool

    /// A filter; without arguments it lets every building pass.
    public init(zone: String? = nil, street: String? = nil, keyOnly: Bool = false) {
        self.zone = zone
        self.street = street
        self.keyOnly = keyOnly
    }

    /// Whether the building passes.
    public func admits(_ building: Building) -> Bool {
        if let zone, building.zone != zone { return false }
        if let street, building.street != street { return false }
        return !keyOnly || building.isKey
    }
}
