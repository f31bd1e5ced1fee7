public import BuildingEconomy

/// Where receipts and the rosters' statements are read from.
public enum ReadingSource: Sendable {
    /// The packs, and the rows where there is none: what every figure is computed from.
    case packs
    /// The rows alone, each held against its pack: what `louyu check` computes from.
    case rows
}

extension LedgerReading {
    /// The runs of receipts of `months` in force, cut into about `parts` shares of equal size for as many threads.
    public func receiptShares(_ stored: StoredPortfolio, months: ClosedRange<Month>, parts: Int) throws
        -> [ReceiptShare]
    {
        let levels = stored.loads.levels(in: months)
        var runs: [ReceiptRun] = []
        let ids = try SQLStatement("SELECT first_receipt_id, last_receipt_id FROM sheet WHERE id = ?", on: connection)
        for sheet in levels.keys.sorted() {
            ids.bind(sheet)
            if try ids.step(), !ids.isNull(0) {
                runs.append(ReceiptRun(ids: ids.int(0)...ids.int(1), levels: levels[sheet]!, months: months))
            }
            ids.reset()
        }
        return ReceiptShare.cut(runs, into: parts)
    }

    /// Streams one share in blocks; amounts of levels not in force read as 0, rows with none in force are left out.
    ///
    /// - Parameters:
    ///   - numbered: whether the blocks carry the receipts' numbers, which only explanations need.
    ///   - marked: whether the blocks say which receipts are one-off, which only a growth taken apart needs.
    ///   - source: packs or rows; both give the same.
    /// - Returns: how many packs are not what their rows say; 0 where they were not held against them.
    @discardableResult
    public func forEachReceipt(
        of share: ReceiptShare, _ stored: StoredPortfolio, numbered: Bool = false, marked: Bool = false,
        from source: ReadingSource = .packs, _ body: (ReceiptBlock) -> Void
    ) throws -> Int {
        try withoutActuallyEscaping(body) { body in
            var stream = ReceiptStream(stored, isNumbered: numbered, isMarked: marked, body)
            return try read(share, from: source, into: &stream)
        }
    }

    private func read(
        _ share: ReceiptShare, from source: ReadingSource, into stream: inout ReceiptStream
    ) throws -> Int {
        var differing = 0
        for run in share.runs {
            stream.begin(run)
            var next = run.ids.lowerBound
            try forEachPack(in: run.ids) { ids, bytes in
                if ids.lowerBound > next { try rows(next...(ids.lowerBound - 1), into: &stream) }
                let part = max(next, ids.lowerBound)...min(run.ids.upperBound, ids.upperBound)
                next = part.upperBound + 1
                guard let pack = ReceiptPackView(bytes, count: ids.count) else {
                    differing += source == .rows ? 1 : 0
                    return try rows(part, into: &stream)
                }
                let range = Int(part.lowerBound - ids.lowerBound)..<Int(part.upperBound - ids.lowerBound) + 1
                if source == .packs { return stream.take(pack, range, firstID: part.lowerBound) }
                if try !rows(part, equal: pack, range, into: &stream) { differing += 1 }
            }
            if next <= run.ids.upperBound { try rows(next...run.ids.upperBound, into: &stream) }
        }
        stream.flush()
        return differing
    }

    private static let rowsSQL = """
        SELECT id, identity_id, building_id, month, tax_kind_id, total_fen, local_fen, district_fen
        FROM receipt WHERE id BETWEEN ? AND ?
        """

    /// Streams the rows with these ids.
    private func rows(_ ids: ClosedRange<Int64>, into stream: inout ReceiptStream) throws {
        let rows = try SQLStatement(Self.rowsSQL, on: connection)
        rows.bind(ids.lowerBound, ids.upperBound)
        while try rows.step() {
            stream.take(
                id: rows.int(0), identity: Int32(truncatingIfNeeded: rows.int(1)),
                building: Int32(truncatingIfNeeded: rows.int(2)), yyyymm: Int32(truncatingIfNeeded: rows.int(3)),
                kind: Int32(truncatingIfNeeded: rows.int(4)), total: rows.int(5), local: rows.int(6),
                district: rows.int(7))
        }
    }

    /// Likewise; gives whether they are what the pack says.
    private func rows(
        _ ids: ClosedRange<Int64>, equal pack: ReceiptPackView, _ range: Range<Int>, into stream: inout ReceiptStream
    ) throws -> Bool {
        try self.rows(ids, equal: pack, range) { rows in
            stream.take(
                id: rows.int(0), identity: Int32(truncatingIfNeeded: rows.int(1)),
                building: Int32(truncatingIfNeeded: rows.int(2)), yyyymm: Int32(truncatingIfNeeded: rows.int(3)),
                kind: Int32(truncatingIfNeeded: rows.int(4)), total: rows.int(5), local: rows.int(6),
                district: rows.int(7))
        }
    }

    /// Hands each row with these ids to `body`; gives whether they are what the pack says in its `range`.
    func rows(
        _ ids: ClosedRange<Int64>, equal pack: ReceiptPackView, _ range: Range<Int>,
        handingTo body: (borrowing SQLStatement) -> Void
    ) throws -> Bool {
        let narrow = [.identity, .building, .month, .taxKind].map { pack.narrow($0, range) }
        let wide = [.total, .local, .district].map { pack.wide($0, range) }
        let rows = try SQLStatement(Self.rowsSQL, on: connection)
        rows.bind(ids.lowerBound, ids.upperBound)
        var (position, isEqual) = (0, true)
        while try rows.step() {
            let found = (rows.int(1), rows.int(2), rows.int(3), rows.int(4))
            let amounts = (rows.int(5), rows.int(6), rows.int(7))
            isEqual =
                isEqual && position < range.count && rows.int(0) == ids.lowerBound + Int64(position)
                && found == (
                    Int64(narrow[0][position]), Int64(narrow[1][position]), Int64(narrow[2][position]),
                    Int64(narrow[3][position])
                ) && amounts == (wide[0][position], wide[1][position], wide[2][position])
            position += 1
            body(rows)
        }
        return isEqual && position == range.count
    }
}
