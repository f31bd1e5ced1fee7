internal import Analytics
internal import BuildingEconomy
internal import Ledger

extension Workspace {
    /// What a front end makes of the ledger as it stands, kept under `name` where this program keeps such things.
    ///
    /// - Parameter make: gives the value, and about how many bytes it takes.
    public func keeping<Value: Sendable>(
        _ name: String, _ make: () throws -> (value: Value, bytes: Int)
    ) throws -> Value {
        guard let recall else { return try make().value }
        return try recall.value("kept \(name)", on: standing(), make)
    }

    /// What `make` gives on the ledger as `reading` sees it, kept under `name` where this program keeps such things.
    func recalled<Value: Sendable>(
        _ name: String, asOf batch: Int?, in reading: LedgerReading,
        _ make: () throws -> (value: Value, bytes: Int)
    ) throws -> Value {
        guard let recall else { return try make().value }
        return try recall.value("\(name) as of \(batch ?? 0)", on: Standing(of: self, in: reading), make)
    }

    /// Register, roster and loaded months as they stood after a batch.
    func stored(asOf batch: Int?, _ policy: Policy, in reading: LedgerReading) throws -> StoredPortfolio {
        try recalled("portfolio", asOf: batch, in: reading) {
            let stored = try reading.portfolio(asOf: batch, policy: policy)
            let portfolio = stored.portfolio
            return (
                stored, portfolio.tenancies.count * MemoryLayout<Tenancy>.stride + portfolio.taxpayerCount * 8
            )
        }
    }

    /// The attribution that a ranking needs.
    func attribution(
        for options: RankingOptions, asOf batch: Int?, of stored: StoredPortfolio, in reading: LedgerReading
    ) throws -> Attribution {
        // Where it is kept, it serves every metric: growth looks furthest back.
        var furthest = options
        if recall != nil { furthest.metric = .totalTaxGrowth }
        let months = furthest.monthsNeeded
        let ends = [options.window.to, options.window.previous?.to].compactMap { $0?.text }.joined(separator: ",")
        // Themes are told by the window's receipts; no other grouping needs more than the sums.
        let themes = options.grouping == .theme ? " themes of \(options.window.from.text)" : ""
        let name = "attribution \(months.lowerBound.text) \(months.upperBound.text) \(ends)\(themes)"
        return try recalled(name, asOf: batch, in: reading) {
            let sums = try ReceiptSum.sum(
                Attribution(portfolio: stored.portfolio, for: furthest), of: stored, months: months, in: reading,
                ledger: ledger)
            return (sums, stored.bytes(aTaxpayer: 64, aBuilding: months.count * 24))
        }
    }
}

extension StoredPortfolio {
    /// So many bytes for each taxpayer and each building.
    func bytes(aTaxpayer: Int, aBuilding: Int) -> Int {
        portfolio.taxpayerCount * aTaxpayer + portfolio.buildings.count * aBuilding
    }
}
