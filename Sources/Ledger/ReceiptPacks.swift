internal import BuildingEconomy
internal import GRDBSQLite

extension LedgerReading {
    /// Hands over the packs that hold receipts of `ids`, in their order: the ids of each and its bytes, valid in the call only.
    func forEachPack(
        in ids: ClosedRange<Int64>, _ body: (ClosedRange<Int64>, UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        let packs = try SQLStatement(
            """
            SELECT first_receipt_id, last_receipt_id, columns FROM receipt_pack
            WHERE first_receipt_id BETWEEN
                coalesce((SELECT max(first_receipt_id) FROM receipt_pack WHERE first_receipt_id <= ?1), ?1) AND ?2
               AND last_receipt_id >= ?1 ORDER BY first_receipt_id
            """, on: connection)
        packs.bind(ids.lowerBound, ids.upperBound)
        while try packs.step() { try body(packs.int(0)...packs.int(1), packs.blob(2)) }
    }
}

extension LedgerWriting {
    /// Packs what is in no pack: rows of a ledger from before there were packs, or whose pack was taken away.
    public func packRows() throws {
        try packTenancies()
        try packReceipts()
    }

    /// Stores the pack of receipts that were stored with these ids.
    func store(_ pack: PackedReceipts, of ids: ClosedRange<Int64>) throws {
        let kept = try cached("INSERT INTO receipt_pack(first_receipt_id, last_receipt_id, columns) VALUES (?,?,?)")
        kept.statement.bind(ids.lowerBound, ids.upperBound)
        try pack.columns.bytes.withUnsafeBytes { bytes in
            kept.statement.bind(bytes, at: 3)
            try kept.statement.run()
        }
    }

    /// Packs the receipts that are in no pack.
    func packReceipts() throws {
        let sheets = try SQLStatement(
            """
            SELECT first_receipt_id, last_receipt_id FROM sheet
            WHERE first_receipt_id IS NOT NULL AND last_receipt_id - first_receipt_id + 1 >
              (SELECT coalesce(sum(p.last_receipt_id - p.first_receipt_id + 1), 0) FROM receipt_pack p
               WHERE p.first_receipt_id BETWEEN sheet.first_receipt_id AND sheet.last_receipt_id)
            ORDER BY id
            """, on: connection)
        while try sheets.step() {
            let ids = sheets.int(0)...sheets.int(1)
            var gaps: [ClosedRange<Int64>] = []
            var next = ids.lowerBound
            try reading.forEachPack(in: ids) { packed, _ in
                if packed.lowerBound > next { gaps.append(next...(packed.lowerBound - 1)) }
                next = packed.upperBound + 1
            }
            if next <= ids.upperBound { gaps.append(next...ids.upperBound) }
            for gap in gaps { try pack(gap) }
        }
    }

    /// Packs the rows that there are in a range of ids, each run without a gap on its own.
    private func pack(_ ids: ClosedRange<Int64>) throws {
        let length = 8192
        let rows = try SQLStatement(
            """
            SELECT id, identity_id, building_id, month, tax_kind_id, coalesce(total_fen, 0), coalesce(local_fen, 0),
              coalesce(district_fen, 0) FROM receipt WHERE id BETWEEN ? AND ?
            """, on: connection)
        rows.bind(ids.lowerBound, ids.upperBound)
        var receipts = ReceiptStatements(capacity: length)
        var next: Int64 = 0
        func finish() throws {
            guard receipts.identities.count > 0 else { return }
            try store(PackedReceipts(receipts), of: (next - Int64(receipts.count))...(next - 1))
            receipts.removeAll()
        }
        while try rows.step() {
            if rows.int(0) != next || receipts.count == length { try finish() }
            next = rows.int(0) + 1
            receipts.identities.append(Int32(truncatingIfNeeded: rows.int(1)))
            receipts.buildings.append(Int32(truncatingIfNeeded: rows.int(2)))
            receipts.months.append(Int32(truncatingIfNeeded: rows.int(3)))
            receipts.taxKinds.append(Int32(truncatingIfNeeded: rows.int(4)))
            receipts.total.append(rows.int(5))
            receipts.local.append(rows.int(6))
            receipts.district.append(rows.int(7))
            receipts.rows.append(0)
        }
        try finish()
    }
}
