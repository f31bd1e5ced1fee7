import BuildingEconomy

/// The industry (行业) of every taxpayer in every building.
///
/// It is the one that the taxpayer's last row in the building states, by move-in day; where its rows there state none,
/// the last that any row of it states.
struct IndustryIndex: Sendable {
    /// The industry is not stated.
    static let unstated: Int32 = -1
    /// The taxpayer's buildings have to be looked up one by one.
    private static let several: Int32 = -2

    private var usual: [Int32]
    private var inBuilding: [UInt64: Int32] = [:]

    /// The index of a portfolio's tenancies.
    init(_ portfolio: Portfolio) {
        usual = Array(repeating: Self.unstated, count: portfolio.taxpayerCount)
        let tenancies = portfolio.tenancies
        var start = 0
        while start < tenancies.count {
            var end = start + 1
            while end < tenancies.count, tenancies[end].taxpayer == tenancies[start].taxpayer { end += 1 }
            settle(tenancies[start..<end])
            start = end
        }
    }

    /// The position of the industry in ``Portfolio/industries``; ``unstated`` where the roster gives none.
    @inline(__always)
    func industry(of taxpayer: Int32, in building: Int32) -> Int32 {
        guard taxpayer >= 0 else { return Self.unstated }
        let industry = usual[Int(taxpayer)]
        return industry == Self.several ? lookUp(taxpayer, building) : industry
    }

    private func lookUp(_ taxpayer: Int32, _ building: Int32) -> Int32 {
        inBuilding[Self.key(taxpayer, building)] ?? inBuilding[Self.key(taxpayer, -1)] ?? Self.unstated
    }

    private mutating func settle(_ rows: ArraySlice<Tenancy>) {
        guard let first = rows.first, let last = rows.last(where: { $0.industry >= 0 }) else { return }
        let taxpayer = Int(first.taxpayer)
        usual[taxpayer] = last.industry
        guard rows.contains(where: { $0.industry >= 0 && $0.industry != last.industry }) else { return }
        usual[taxpayer] = Self.several
        inBuilding[Self.key(first.taxpayer, -1)] = last.industry
        for row in rows where row.industry >= 0 { inBuilding[Self.key(row.taxpayer, row.building)] = row.industry }
    }

    private static func key(_ taxpayer: Int32, _ building: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: taxpayer)) << 32 | UInt64(UInt32(bitPattern: building))
    }
}
