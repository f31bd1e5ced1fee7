import BuildingEconomy

/// Counts tenants on a window's last day, by building or by any set of buildings.
struct TenantCensus {
    /// What is counted in one set.
    struct Count: Sendable, Equatable {
        var counted = 0
        var notCounted = 0
        var paying = 0
        var unknown = 0
        var registered = 0
    }

    private struct Traits: OptionSet {
        let rawValue: UInt8
        static let present = Traits(rawValue: 1)
        static let files = Traits(rawValue: 2)
        static let registered = Traits(rawValue: 4)
        static let marked = Traits(rawValue: 8)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ tenancy: Tenancy) {
            self = .present
            if tenancy.organisation == .filesOwnTax { insert(.files) }
            if tenancy.isRegisteredHere == true { insert(.registered) }
            if tenancy.paysHereByRoster == true { insert(.marked) }
        }
    }

    let portfolio: Portfolio
    let attribution: Attribution
    let basis: InPlaceBasis
    /// The window's last month.
    let month: Month

    /// Counts each set; `sets` gives every building's set, or −1 for a building that is in none.
    func count(sets: [Int], setCount: Int) -> [Count] {
        let day = month.lastDay
        let newcomers = month.advanced(by: -2).firstDay...day
        let tenancies = portfolio.tenancies
        var counts = Array(repeating: Count(), count: setCount)
        var traits = Array(repeating: Traits(), count: setCount)
        var touched: [Int] = []
        var start = 0
        while start < tenancies.count {
            let taxpayer = tenancies[start].taxpayer
            var earliest: Day? = tenancies[start].moveIn
            var end = start
            while end < tenancies.count, tenancies[end].taxpayer == taxpayer {
                let tenancy = tenancies[end]
                end += 1
                earliest = earliest.flatMap { earliest in tenancy.moveIn.map { min(earliest, $0) } }
                let set = sets[Int(tenancy.building)]
                guard set >= 0, tenancy.isActive(on: day) else { continue }
                if traits[set].isEmpty { touched.append(set) }
                traits[set].formUnion(Traits(tenancy))
            }
            start = end
            guard !touched.isEmpty else { continue }
            let isNew = earliest.map(newcomers.contains) ?? false
            for set in touched {
                enter(Int(taxpayer), traits[set], isNew: isNew, into: &counts[set])
                traits[set] = []
            }
            touched.removeAll(keepingCapacity: true)
        }
        return counts
    }

    private func enter(_ taxpayer: Int, _ traits: Traits, isNew: Bool, into count: inout Count) {
        guard traits.contains(.files) else {
            count.notCounted += 1
            return
        }
        count.counted += 1
        if traits.contains(.registered) { count.registered += 1 }
        let pays =
            switch basis {
            case .receipts: attribution.payingSum(of: taxpayer, endingWith: month) > 0
            case .roster: traits.contains(.marked)
            }
        if pays {
            count.paying += 1
        } else if isNew, !attribution.hasReceipt(taxpayer, endingWith: month) {
            count.unknown += 1
        }
    }
}
