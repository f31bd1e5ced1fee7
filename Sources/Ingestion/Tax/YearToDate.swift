public import BuildingEconomy

/// The receipts that are in force, summed so that a cumulative table (累计) can be turned into its month.
///
/// Filled from the ledger before such a table is read, and with what the same import reads before it.
public struct YearToDate: Sendable {
    private struct Key: Hashable {
        let taxpayer: Int32
        let building: Int32
        let taxKind: Int32
        let month: Int32
        let level: TaxLevel
    }

    private var sums: [Key: Int64] = [:]
    private var loaded = PerLevel<Set<Month>>(repeating: [])

    /// Nothing in force.
    public init() {}

    /// Says that a month is loaded at a level.
    public mutating func markLoaded(_ month: Month, at level: TaxLevel) { loaded[level].insert(month) }

    /// Takes a receipt; `taxpayer` is ``TaxpayerDirectory/sameCodeAs(_:)`` of its identity, or 0.
    public mutating func add(
        fen: Int64, taxpayer: Int32, building: Int32, taxKind: Int32, month: Month, level: TaxLevel
    ) {
        for building in Set([building, 0]) {
            for taxKind in Set([taxKind, 0]) {
                let key = Key(
                    taxpayer: taxpayer, building: building, taxKind: taxKind, month: month.ordinal, level: level)
                sums[key, default: 0] &+= fen
            }
        }
    }

    /// Takes every amount of a block, and its months as loaded.
    public mutating func add(_ receipts: ReceiptStatements, of taxpayers: borrowing TaxpayerDirectory) {
        for row in 0..<receipts.count {
            guard let month = Month(yyyymm: Int(receipts.months[row])) else { continue }
            let identity = receipts.identities[row]
            let taxpayer = identity == 0 ? 0 : taxpayers.sameCodeAs(identity)
            for level in TaxLevel.allCases {
                let fen = receipts.amount(row, level)
                guard fen != ReceiptStatements.blank else { continue }
                markLoaded(month, at: level)
                add(
                    fen: fen, taxpayer: taxpayer, building: receipts.buildings[row], taxKind: receipts.taxKinds[row],
                    month: month, level: level)
            }
        }
    }

    /// Takes a month off at a level: a later load of it gives way to another.
    public mutating func remove(_ month: Month, at level: TaxLevel) {
        loaded[level].remove(month)
        sums = sums.filter { $0.key.month != month.ordinal || $0.key.level != level }
    }

    /// The questions that a ``TaxReader`` asks.
    public var loadedBefore: LoadedBefore {
        LoadedBefore(
            missingMonths: { month, level in
                Self.earlierMonths(month).filter { !loaded[level].contains($0) }
            },
            amount: { taxpayer, building, taxKind, month, level in
                Self.earlierMonths(month).reduce(0) { sum, earlier in
                    let key = Key(
                        taxpayer: taxpayer, building: building, taxKind: taxKind, month: earlier.ordinal, level: level)
                    return sum &+ (sums[key] ?? 0)
                }
            })
    }

    private static func earlierMonths(_ month: Month) -> [Month] {
        (1..<month.monthOfYear).compactMap { Month(year: month.year, month: $0) }
    }
}

extension ReceiptStatements {
    fileprivate func amount(_ row: Int, _ level: TaxLevel) -> Int64 {
        switch level {
        case .total: total[row]
        case .local: local[row]
        case .district: district[row]
        }
    }
}
