import BuildingEconomy

/// One building's tenants, counted on the last day of any month by the rules of ``TenantCensus``.
struct TenantHistory {
    private struct Tenant {
        let taxpayer: Int32
        let rows: [Tenancy]
        /// The first move-in in any building; nil where a row has none.
        let earliest: Day?
    }

    private let tenants: [Tenant]
    private let receipts: TenantReceipts
    private let basis: InPlaceBasis
    private let loaded: LoadedMonths
    private let goal: Ratio?

    init(
        _ portfolio: Portfolio, position: Int, _ receipts: TenantReceipts, basis: InPlaceBasis, goal: Ratio?
    ) {
        self.receipts = receipts
        self.basis = basis
        self.goal = goal
        loaded = portfolio.loadedMonths
        let tenancies = portfolio.tenancies
        var tenants: [Tenant] = []
        var start = 0
        while start < tenancies.count {
            var end = start + 1
            while end < tenancies.count, tenancies[end].taxpayer == tenancies[start].taxpayer { end += 1 }
            let rows = tenancies[start..<end]
            start = end
            guard rows.contains(where: { $0.building == Int32(position) }) else { continue }
            let days = rows.map(\.moveIn)
            tenants.append(
                Tenant(
                    taxpayer: rows.first!.taxpayer, rows: rows.filter { $0.building == Int32(position) },
                    earliest: days.contains(nil) ? nil : days.compactMap { $0 }.min()))
        }
        self.tenants = tenants
    }

    /// The taxpayers with any row in a building.
    static func taxpayers(of portfolio: Portfolio, in position: Int) -> Set<Int32> {
        Set(portfolio.tenancies.lazy.filter { $0.building == Int32(position) }.map(\.taxpayer))
    }

    /// The tenants on the month's last day, and what each of those that count is.
    func count(at month: Month) -> (figures: TenantFigures, table: TenantTable) {
        let day = month.lastDay
        let loading =
            basis == .roster ? Loading.fully : loaded.loading(of: month.advanced(by: -11)...month, at: .total)
        var table = TenantTable()
        var notCounted = 0
        var unknown = 0
        for tenant in tenants {
            let rows = tenant.rows.filter { $0.isActive(on: day) }
            guard !rows.isEmpty else { continue }
            guard rows.contains(where: { $0.organisation == .filesOwnTax }) else {
                notCounted += 1
                continue
            }
            let pays = pays(tenant, rows, at: month)
            if pays == .unknown { unknown += 1 }
            table[registered: Self.registered(rows), paying: loading == .none ? .unknown : pays] += 1
        }
        let figures = TenantFigures(
            counted: table.count, notCounted: notCounted,
            paying: loading == .none ? nil : table.count(paying: .yes), unknown: unknown,
            registered: table.count(registered: .yes), isComplete: loading == .fully, goal: goal)
        return (figures, table)
    }

    /// What the roster says of where a tenant with these rows is registered.
    static func registered(_ rows: [Tenancy]) -> TenantTable.Answer {
        if rows.contains(where: { $0.isRegisteredHere == true }) { return .yes }
        return rows.contains { $0.isRegisteredHere == false } ? .no : .unknown
    }

    private func pays(_ tenant: Tenant, _ rows: [Tenancy], at month: Month) -> TenantTable.Answer {
        let received = receipts.twelve(of: tenant.taxpayer, endingWith: month)!
        switch basis {
        case .receipts: if received.sum > 0 { return .yes }
        case .roster: if rows.contains(where: { $0.paysHereByRoster == true }) { return .yes }
        }
        let newcomers = month.advanced(by: -2).firstDay...month.lastDay
        let isNew = tenant.earliest.map(newcomers.contains) ?? false
        return isNew && !received.hasRow ? .unknown : .no
    }
}
