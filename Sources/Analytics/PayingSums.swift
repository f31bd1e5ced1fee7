import BuildingEconomy

/// What every taxpayer's receipts came to in one or more runs of twelve months, wherever they were attributed.
struct PayingSums: Sendable {
    private let ends: [Month]
    /// The months of the attribution, each with the runs that hold it.
    private let runs: [Range<Int>]
    /// For every taxpayer what each run has more than the one before: so a month of many runs costs two additions.
    private var sums: [Int64]
    /// For every taxpayer a bit for each run: whether it has a receipt row.
    private var rows: [UInt8]
    /// Bytes of bits a taxpayer.
    private let width: Int
    /// Nothing of meaning: see ``add(_:from:count:)``.
    private var fetched: Int64 = 0

    init(taxpayers: Int, months: ClosedRange<Month>, ends: [Month]) {
        precondition(ends.count <= 60, "too many runs for one word of bits")
        let ends = Set(ends).sorted()
        self.ends = ends
        width = (ends.count + 7) / 8
        runs = months.map { month in
            let first = ends.firstIndex { $0 >= month } ?? ends.count
            let last = ends.firstIndex { $0 > month.advanced(by: 11) } ?? ends.count
            return first..<max(first, last)
        }
        sums = Array(repeating: 0, count: taxpayers * ends.count)
        rows = Array(repeating: 0, count: taxpayers * width)
    }

    /// Adds the receipts of a block that name a taxpayer and fall in the attribution's months.
    mutating func add(_ block: ReceiptBlock, from first: Month, count: Int) {
        guard !ends.isEmpty else { return }
        let (taxpayers, months, total) = (block.taxpayers.span, block.months.span, block.total.span)
        // The arrays are taken out for the while, so that spans of them can stand beside the runs.
        var (sumStorage, rowStorage): ([Int64], [UInt8]) = ([], [])
        swap(&sumStorage, &sums)
        swap(&rowStorage, &rows)
        defer {
            swap(&sumStorage, &sums)
            swap(&rowStorage, &rows)
        }
        var sums = sumStorage.mutableSpan
        var rows = rowStorage.mutableSpan
        // Looked at once beforehand, with little else to do, the sums of many receipts wait for the memory together.
        for row in months.indices {
            let taxpayer = Int(taxpayers[unchecked: row])
            if taxpayer >= 0 { fetched ^= sums[taxpayer * ends.count] }
        }
        var (known, run, bits) = (-1, 0..<0, UInt64(0))
        for row in months.indices {
            let month = Int(months[unchecked: row]) - Int(first.ordinal)
            let taxpayer = Int(taxpayers[unchecked: row])
            guard month >= 0, month < count, taxpayer >= 0 else { continue }
            if month != known {
                (known, run) = (month, runs[month])
                bits = run.reduce(0) { $0 | 1 << UInt64($1) }
            }
            let amount = total[unchecked: row]
            if !run.isEmpty {
                sums[taxpayer * ends.count + run.lowerBound] += amount
                if run.upperBound < ends.count { sums[taxpayer * ends.count + run.upperBound] -= amount }
            }
            for byte in 0..<width {
                rows[taxpayer * width + byte] |= UInt8(truncatingIfNeeded: bits >> (8 * UInt64(byte)))
            }
        }
    }

    mutating func merge(_ other: PayingSums) {
        precondition(other.ends == ends && other.sums.count == sums.count, "sums of different questions")
        for place in sums.indices { sums[place] += other.sums[place] }
        for place in rows.indices { rows[place] |= other.rows[place] }
    }

    func sum(of taxpayer: Int, endingWith month: Month) -> Int64 {
        let first = taxpayer * ends.count
        return sums[first...first + place(of: month)].reduce(0, +)
    }

    func hasReceipt(_ taxpayer: Int, endingWith month: Month) -> Bool {
        let place = place(of: month)
        return rows[taxpayer * width + place / 8] & 1 << UInt8(place % 8) != 0
    }

    private func place(of end: Month) -> Int {
        guard let place = ends.firstIndex(of: end) else { preconditionFailure("not one of the asked ends") }
        return place
    }
}
