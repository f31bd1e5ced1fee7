internal import BuildingEconomy

/// What the receipts of a sheet come to: Σ and Σ|amount| of each level, and which months have an amount.
struct TaxSums: ~Copyable {
    /// Σ|amount| in fen, of a level each. Behind a pointer, for under the thread sanitizer (`make race`) the compiler fails on a
    /// method that changes a noncopyable struct.
    private let magnitudes: UnsafeMutablePointer<PerLevel<Int128>>
    /// Σ|amount| in fen.
    var magnitude: PerLevel<Int128> { magnitudes.pointee }
    /// A bit a level, for every month from January 1900.
    private let levelsOfMonth: UnsafeMutablePointer<UInt8>
    private static let monthCount = 300 * 12

    init() {
        magnitudes = .allocate(capacity: 1)
        magnitudes.initialize(to: PerLevel(repeating: 0))
        levelsOfMonth = .allocate(capacity: Self.monthCount)
        levelsOfMonth.initialize(repeating: 0, count: Self.monthCount)
    }

    deinit {
        magnitudes.deallocate()
        levelsOfMonth.deallocate()
    }

    /// Takes a receipt of the month `yyyymm`.
    @inline(__always)
    func add(_ amounts: Amounts, month: Int32) {
        var bits: UInt8 = 8
        if amounts.total != ReceiptStatements.blank {
            bits |= 1
            magnitudes.pointee.total &+= Int128(amounts.total.magnitude)
        }
        if amounts.local != ReceiptStatements.blank {
            bits |= 2
            magnitudes.pointee.local &+= Int128(amounts.local.magnitude)
        }
        if amounts.district != ReceiptStatements.blank {
            bits |= 4
            magnitudes.pointee.district &+= Int128(amounts.district.magnitude)
        }
        let position = Int(month / 100 &- 1900) &* 12 &+ Int(month % 100) &- 1
        levelsOfMonth[position] |= bits
    }

    /// Writes what was summed into a reading.
    func report(to reading: inout SheetReading) {
        reading.magnitude = magnitude
        for position in 0..<Self.monthCount where levelsOfMonth[position] != 0 {
            let month = Month(ordinal: Int32(position + 1900 * 12))
            reading.months.insert(month)
            for level in TaxLevel.allCases where levelsOfMonth[position] & (1 << UInt8(level.rawValue)) != 0 {
                reading.loaded.insert(month, at: level)
            }
        }
    }
}
