import BuildingEconomy

/// Finds the contradictions of a ledger at a month.
struct ConflictFinder {
    let portfolio: Portfolio
    let sums: ConflictSums
    let facts: ConflictFacts
    let thresholds: Thresholds
    let kinds: Set<ConflictKind>
    private var day: Day { sums.month.lastDay }

    init(
        _ portfolio: Portfolio, _ sums: ConflictSums, _ facts: ConflictFacts, _ thresholds: Thresholds,
        kinds: Set<ConflictKind>
    ) {
        self.portfolio = portfolio
        self.sums = sums
        self.facts = facts
        self.thresholds = thresholds
        self.kinds = kinds
    }

    /// Everything found, and what could not be looked for.
    var found: (conflicts: [Conflict], obstacles: [ConflictObstacle]) {
        var conflicts: [Conflict] = []
        var obstacles: [ConflictObstacle] = []
        let byReceipts = ConflictKind.allCases.filter { $0.needsTwelveMonths && kinds.contains($0) }
        if !byReceipts.isEmpty {
            let missing = portfolio.loadedMonths.missing(
                in: sums.month.advanced(by: -11)...sums.month, at: .total)
            if missing.isEmpty {
                conflicts += tenants
            } else {
                obstacles.append(ConflictObstacle(kinds: byReceipts, reason: .monthsMissing, months: missing))
            }
        }
        conflicts += names
        if kinds.contains(.leasedOverBuilding) { conflicts += leased }
        if kinds.contains(.areaChanged) { conflicts += areaChanges }
        if kinds.contains(.monthCollapsed) {
            let months = MonthDrops(portfolio, sums, limit: thresholds.monthCollapse).found
            conflicts += months.drops.map { month, drops in
                Conflict(
                    kind: .monthCollapsed, buildings: [], taxpayers: [], evidence: .drops(month, drops),
                    sources: [.month(month)])
            }
            if !months.unjudged.isEmpty {
                obstacles.append(
                    ConflictObstacle(kinds: [.monthCollapsed], reason: .fewNeighbours, months: months.unjudged))
            }
        }
        return (conflicts, obstacles)
    }

    // MARK: roster against receipts

    private var tenants: [Conflict] {
        let newcomers = sums.month.advanced(by: -2).firstDay...day
        let tenancies = portfolio.tenancies
        var conflicts: [Conflict] = []
        var start = 0
        while start < tenancies.count {
            let taxpayer = Int(tenancies[start].taxpayer)
            var (end, isPresent, isSaid, earliest) = (start, false, false, Day?.none)
            earliest = tenancies[start].moveIn
            while end < tenancies.count, tenancies[end].taxpayer == tenancies[start].taxpayer {
                let row = tenancies[end]
                earliest = earliest.flatMap { earliest in row.moveIn.map { min(earliest, $0) } }
                if row.isActive(on: day) {
                    isPresent = true
                    isSaid = isSaid || row.paysHereByRoster != nil || row.isRegisteredHere == true
                }
                end += 1
            }
            let rows = tenancies[start..<end]
            start = end
            // Most say nothing that their receipts could contradict: no list is made of their rows.
            guard isPresent, isSaid else { continue }
            let received = sums.received(of: taxpayer)
            if received > 0 {
                if rows.contains(where: { $0.paysHereByRoster == false }),
                    let conflict = unexpected(rows.filter { $0.isActive(on: day) }, taxpayer, received)
                {
                    conflicts.append(conflict)
                }
                continue
            }
            let isNew = !sums.hasReceipt(taxpayer) && (earliest.map(newcomers.contains) ?? false)
            if !isNew { conflicts += silent(rows.filter { $0.isActive(on: day) }, taxpayer, received) }
        }
        return conflicts
    }

    /// The roster says that it does not pay here, and no row of it says that it does.
    private func unexpected(_ rows: [Tenancy], _ taxpayer: Int, _ received: Int64) -> Conflict? {
        guard kinds.contains(.rosterNoButReceipt), !rows.contains(where: { $0.paysHereByRoster == true }) else {
            return nil
        }
        let no = rows.filter { $0.paysHereByRoster == false }
        return no.isEmpty ? nil : conflict(.rosterNoButReceipt, no, taxpayer, received, .paysHere)
    }

    /// What is expected to pay and did not.
    private func silent(_ rows: [Tenancy], _ taxpayer: Int, _ received: Int64) -> [Conflict] {
        let filing = rows.filter { $0.organisation == .filesOwnTax }
        let marked = filing.filter { $0.paysHereByRoster == true }
        let registered = filing.filter { $0.isRegisteredHere == true }
        var conflicts: [Conflict] = []
        if kinds.contains(.rosterYesNoReceipt), !marked.isEmpty {
            conflicts.append(conflict(.rosterYesNoReceipt, marked, taxpayer, received, .paysHere))
        }
        if kinds.contains(.registeredNoReceipt), !registered.isEmpty {
            conflicts.append(conflict(.registeredNoReceipt, registered, taxpayer, received, .registeredPlace))
        }
        return conflicts
    }

    private func conflict(
        _ kind: ConflictKind, _ rows: [Tenancy], _ taxpayer: Int, _ received: Int64,
        _ column: ConflictSource.RosterColumn
    ) -> Conflict {
        Conflict(
            kind: kind, buildings: Set(rows.map { Int($0.building) }).sorted(), taxpayers: [taxpayer],
            evidence: .receipts(Money(fen: received), hasRows: sums.hasReceipt(taxpayer)),
            sources: rows.map { .tenancy($0.id, column) })
    }
}
