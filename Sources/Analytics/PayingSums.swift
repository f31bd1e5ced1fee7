import BuildingEconomy

/// What every taxpayer's receipts came to in one or more runs of twelve months, wherever they were attributed.
struct PayingSums: Sendable {
    private let ends: [Month]
    /// The months of the attribution, each with the runs that hold it.
    private let runs: [Range<Int>]
    /// For every taxpayer: the sum of each run, then a word whose bits say which runs have a receipt row.
    private var words: [Int64]
    private let stride: Int

    init(taxpayers: Int, months: ClosedRange<Month>, ends: [Month]) {
        precondition(ends.count <= 60, "too many runs for one word of bits")
        let ends = Set(ends).sorted()
        self.ends = ends
        stride = ends.count + 1
        runs = months.map { month in
            let first = ends.firstIndex { $0 >= month } ?? ends.count
            let last = ends.firstIndex { $0 > month.advanced(by: 11) } ?? ends.count
            return first..<max(first, last)
        }
        words = ends.isEmpty ? [] : Array(repeating: 0, count: taxpayers * stride)
    }

    /// Adds the receipts of a block that name a taxpayer and fall in the attribution's months.
    mutating func add(_ block: ReceiptBlock, from first: Month, count: Int) {
        guard stride > 1 else { return }
        let (taxpayers, months, total) = (block.taxpayers.span, block.months.span, block.total.span)
        for row in months.indices {
            let month = Int(months[unchecked: row]) - Int(first.ordinal)
            let taxpayer = Int(taxpayers[unchecked: row])
            if month >= 0, month < count, taxpayer >= 0 { add(total[unchecked: row], of: taxpayer, in: month) }
        }
    }

    /// Adds one receipt of the attribution's month number `month`.
    @inline(__always)
    mutating func add(_ amount: Int64, of taxpayer: Int, in month: Int) {
        let run = runs[month]
        guard !run.isEmpty else { return }
        let base = taxpayer * stride
        var bits: Int64 = 0
        for place in run {
            words[base + place] += amount
            bits |= 1 << Int64(place)
        }
        words[base + stride - 1] |= bits
    }

    mutating func merge(_ other: PayingSums) {
        precondition(other.ends == ends && other.words.count == words.count, "sums of different questions")
        for word in words.indices {
            if word % stride == stride - 1 {
                words[word] |= other.words[word]
            } else {
                words[word] += other.words[word]
            }
        }
    }

    func sum(of taxpayer: Int, endingWith month: Month) -> Int64 { words[taxpayer * stride + place(of: month)] }

    func hasReceipt(_ taxpayer: Int, endingWith month: Month) -> Bool {
        words[taxpayer * stride + stride - 1] & (1 << Int64(place(of: month))) != 0
    }

    private func place(of end: Month) -> Int {
        guard let place = ends.firstIndex(of: end) else { preconditionFailure("not one of the asked ends") }
        return place
    }
}
