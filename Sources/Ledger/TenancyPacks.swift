extension LedgerWriting {
    /// Stores the pack of statements that were stored with the numbers from `first` on.
    func storeTenancyPack(_ columns: PackedColumns, from first: Int64, count: Int) throws {
        let kept = try cached(
            "INSERT INTO tenancy_pack(first_statement_id, last_statement_id, columns) VALUES (?,?,?)")
        kept.statement.bind(first, first + Int64(count) - 1)
        try columns.bytes.withUnsafeBytes { bytes in
            kept.statement.bind(bytes, at: 3)
            try kept.statement.run()
        }
    }

    /// Packs the statements of rosters that are in no pack: of an older ledger, or settled, ended or taken away since.
    func packTenancies() throws {
        var gaps: [ClosedRange<Int64>] = []
        var next: Int64 = 1
        let packs = try SQLStatement(
            "SELECT first_statement_id, last_statement_id FROM tenancy_pack ORDER BY first_statement_id",
            on: connection)
        while try packs.step() {
            if packs.int(0) > next { gaps.append(next...(packs.int(0) - 1)) }
            next = packs.int(1) + 1
        }
        gaps.append(next...Int64.max)
        for gap in gaps { try packTenancies(in: gap) }
    }

    private func packTenancies(in ids: ClosedRange<Int64>) throws {
        let length = 4096
        var (stored, sheets): ([StoredTenancy], [Int64]) = ([], [])
        var next: Int64 = 0
        func finish() throws {
            guard !stored.isEmpty else { return }
            try storeTenancyPack(
                PackedTenancies.columns(stored, sheets: sheets), from: next - Int64(stored.count), count: stored.count)
            stored.removeAll(keepingCapacity: true)
            sheets.removeAll(keepingCapacity: true)
        }
        try TenancyReading.rows(ids, on: connection) { statement, sheet, tenancy in
            if statement != next || stored.count == length { try finish() }
            next = statement + 1
            stored.append(tenancy)
            sheets.append(sheet)
        }
        try finish()
    }
}
