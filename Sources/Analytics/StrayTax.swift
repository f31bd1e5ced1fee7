public import BuildingEconomy

/// Receipts that no building got (未匹配, 迁出后入库), by taxpayer and month, for a steward to look into.
public struct StrayTax: Sendable {
    /// The two buckets.
    public enum Bucket: Int, Sendable, CaseIterable {
        /// 迁出后入库: the taxpayer's tenancies had ended.
        case afterMoveOut
        /// 未匹配: no tenancy by then.
        case unmatched

        /// 迁出后入库 or 未匹配.
        public var chineseName: String { self == .afterMoveOut ? "迁出后入库" : "未匹配" }
    }

    /// What one taxpayer's receipts of one month put into a bucket.
    public struct Entry: Sendable, Equatable {
        /// The taxpayer's position in the portfolio; nil where the rows name none.
        public let taxpayer: Int?
        /// The month of receipt.
        public let month: Month
        /// Which bucket.
        public let bucket: Bucket
        /// The sum at every level.
        public let tax: PerLevel<Money>
    }

    /// Taxpayer, month and bucket in one number that orders as they do, no taxpayer last.
    fileprivate struct Key: Hashable {
        let number: UInt64

        init(taxpayer: Int32, month: Int32, bucket: Bucket) {
            number = UInt64(UInt32(bitPattern: taxpayer)) << 32 | UInt64(month) << 1 | UInt64(bucket.rawValue)
        }

        var taxpayer: Int32 { Int32(truncatingIfNeeded: number >> 32) }
        var month: Month { Month(ordinal: Int32(number >> 1 & 0x7FFF_FFFF)) }
        var bucket: Bucket { number & 1 == 0 ? .afterMoveOut : .unmatched }
    }

    private var sums: [Key: PerLevel<Int64>] = [:]

    /// Ordered by taxpayer (rows without one last), month and bucket.
    var entries: [Entry] {
        sums.sorted { $0.key.number < $1.key.number }
            .map { key, sum in
                Entry(
                    taxpayer: key.taxpayer < 0 ? nil : Int(key.taxpayer), month: key.month, bucket: key.bucket,
                    tax: sum.map(Money.init(fen:)))
            }
    }

    mutating func add(_ block: ReceiptBlock, _ index: TenancyIndex) {
        for row in 0..<block.count where block.buildings[row] < 0 {
            let (taxpayer, month) = (block.taxpayers[row], block.months[row])
            guard let bucket = index.bucket(of: taxpayer, in: month) else { continue }
            let sum = PerLevel { level in
                switch level {
                case .total: block.total[row]
                case .local: block.local[row]
                case .district: block.district[row]
                }
            }
            add(sum, to: Key(taxpayer: taxpayer, month: month, bucket: bucket))
        }
    }

    mutating func merge(_ other: StrayTax) {
        for (key, sum) in other.sums { add(sum, to: key) }
    }

    private mutating func add(_ sum: PerLevel<Int64>, to key: Key) {
        let old = sums[key] ?? PerLevel(repeating: 0)
        sums[key] = PerLevel { old[$0] + sum[$0] }
    }
}

extension TenancyIndex {
    /// The bucket that a receipt without a named building falls into; nil where a tenancy is active in the month.
    func bucket(of taxpayer: Int32, in month: Int32) -> StrayTax.Bucket? {
        switch place(of: taxpayer, in: month) {
        case Self.unmatched: return .unmatched
        case Self.afterMoveOut: return .afterMoveOut
        case Self.several:
            let rows = rows(of: taxpayer)
            if rows.contains(where: { $0.isActive(in: month) }) { return nil }
            return rows.contains { $0.lastMonth < month } ? .afterMoveOut : .unmatched
        default: return nil
        }
    }
}
