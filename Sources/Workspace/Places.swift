public import BuildingEconomy
internal import Ledger

/// The parts of the district that the register names.
public struct Places: Sendable, Equatable {
    /// 片区, in order.
    public var zones: [String] = []
    /// 街道, in order.
    public var streets: [String] = []

    /// None.
    public init() {}
}

extension Workspace {
    /// The 片区 and 街道 of the buildings in the register.
    ///
    /// - Throws: ``LedgerError``.
    public func places() throws -> Places {
        let buildings = try ledger.read { try $0.register() }
        func names(_ name: (Building) -> String?) -> [String] {
            Set(buildings.compactMap(name)).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        }
        var places = Places()
        places.zones = names(\.zone)
        places.streets = names(\.street)
        return places
    }
}

extension Workspace {
    /// The register in force (楼宇台账), by key.
    ///
    /// - Throws: ``LedgerError``.
    public func register() throws -> [Building] { try ledger.read { try $0.register() } }
}
