internal import BuildingEconomy

/// Part of the receipts that a question needs: what one thread streams.
public struct ReceiptShare: Sendable {
    let runs: [ReceiptRun]

    /// How many receipts, at the most.
    public var count: Int { runs.reduce(0) { $0 + $1.ids.count } }

    /// Cuts runs of ids into at most `parts` shares of about equal length; no run is read twice.
    static func cut(_ runs: [ReceiptRun], into parts: Int) -> [ReceiptShare] {
        let total = runs.reduce(0) { $0 + $1.ids.count }
        let size = max(1, (total + parts - 1) / max(1, parts))
        var shares: [[ReceiptRun]] = [[]]
        var room = size
        for run in runs {
            var rest = run
            while rest.ids.count > room, shares.count < parts {
                let (head, tail) = rest.split(after: room)
                if let head { shares[shares.count - 1].append(head) }
                shares.append([])
                rest = tail
                room = size
            }
            shares[shares.count - 1].append(rest)
            room -= rest.ids.count
        }
        return shares.filter { !$0.isEmpty }.map(ReceiptShare.init(runs:))
    }
}

/// A sheet's contiguous receipts, with the levels in force for each month.
struct ReceiptRun: Sendable {
    let ids: ClosedRange<Int64>
    private let firstMonth: Int32
    private let masks: [UInt8]

    init(ids: ClosedRange<Int64>, levels: [Month: Set<TaxLevel>], months: ClosedRange<Month>) {
        self.ids = ids
        firstMonth = months.lowerBound.ordinal
        masks = months.map { month in
            (levels[month] ?? []).reduce(0) { $0 | 1 << UInt8($1.rawValue) }
        }
    }

    private init(ids: ClosedRange<Int64>, like run: ReceiptRun) {
        self.ids = ids
        (firstMonth, masks) = (run.firstMonth, run.masks)
    }

    /// Whether 地方级 is in force for any month.
    var hasLocal: Bool { masks.contains { $0 & 2 != 0 } }

    /// Bits 1, 2 and 4 for 全口径, 地方级 and 区级 in force in the month; 0 outside the months asked for.
    func mask(ofMonth ordinal: Int32) -> UInt8 {
        let index = Int(ordinal - firstMonth)
        return masks.indices.contains(index) ? masks[index] : 0
    }

    /// The first `count` receipts (nil for none), and the rest.
    func split(after count: Int) -> (head: ReceiptRun?, tail: ReceiptRun) {
        guard count > 0 else { return (nil, self) }
        let last = ids.lowerBound + Int64(count) - 1
        return (
            ReceiptRun(ids: ids.lowerBound...last, like: self), ReceiptRun(ids: (last + 1)...ids.upperBound, like: self)
        )
    }
}
