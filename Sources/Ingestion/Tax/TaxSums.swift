internal import BuildingEconomy

/// What the receipts of a sheet come to: Σ and Σ|amount| of each level, and which months have an amount.
struct TaxSums: ~Copyable {
    /// Σ|amount| in fen.
    private(set) var magnitude = (total: Int128(0), local: Int128(0), district: Int128(0))
    /// A bit a level, for every month from January 1900.
    private let levelsOfMonth: UnsafeMutablePointer<UInt8>
    private static let monthCount = 300 * 12

    init() {
        levelsOfMonth = .allocate(capacity: Self.monthCount)
        levelsOfMonth.initialize(repeating: 0, count: Self.monthCount)
    }

    deinit { levelsOfMonth.deallocate() }

    /// Takes a receipt of the month `yyyymm`.
    @inline(__always)
    mutating func add(_ amounts: Amounts, month: Int32) {
        var bits: UInt8 = 8
        if amounts.total != ReceiptStatements.blank {
            bits |= 1
            magnitude.total &+= Int128(amounts.total.magnitude)
        }
        if amounts.local != ReceiptStatements.blank {
            bits |= 2
            magnitude.local &+= Int128(amounts.local.magnitude)
        }
        if amounts.district != ReceiptStatements.blank {
            bits |= 4
            magnitude.district &+= Int128(amounts.district.magnitude)
        }
        let position = Int(month / 100 &- 1900) &* 12 &+ Int(month % 100) &- 1
        levelsOfMonth[position] |= bits
    }

    /// Writes what was summed into a reading.
    func report(to reading: inout SheetReading) {
        reading.magnitude.total = magnitude.total
        reading.magnitude.local = magnitude.local
        reading.magnitude.district = magnitude.district
        for position in 0..<Self.monthCount where levelsOfMonth[position] != 0 {
            let month = Month(ordinal: Int32(position + 1900 * 12))
            reading.months.insert(month)
            for level in TaxLevel.allCases where levelsOfMonth[position] & (1 << UInt8(level.rawValue)) != 0 {
                reading.loaded.insert(month, at: level)
            }
        }
    }
}
