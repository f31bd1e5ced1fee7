public import BuildingEconomy

/// A receipt in force with where it came from, for choosing one by hand.
public struct ReceiptRow: Sendable, Equatable {
    /// Its number in the ledger.
    public let number: Int64
    /// The identity that its row names; 0 where it names none.
    public let identity: Int32
    /// The building that its row names, by number; 0 where it names none.
    public let building: Int32
    /// The month of receipt.
    public let month: Month
    /// 税种; nil where the file has none.
    public let taxKind: String?
    /// 全口径 in fen; nil where blank.
    public let totalFen: Int64?
    /// The batch that stored it.
    public let batch: Int
    /// The file's name.
    public let file: String
    /// The row in its sheet.
    public let row: Int
}

extension LedgerReading {
    /// The receipts in force of a set of identities, of one month (nil: all), in the order they were stored.
    public func receipts(of identities: Set<Int32>, month: Month? = nil) throws -> [ReceiptRow] {
        try receipts(where: { identities.contains($0) }, month: month, ids: nil)
    }

    /// The receipts with these numbers, in the order they were stored; by default in force or not.
    public func receipts(
        numbered numbers: Set<Int64>, onlyInForce: Bool = false, asOf last: Int? = nil
    ) throws -> [ReceiptRow] {
        guard onlyInForce else { return try receipts(where: { _ in true }, month: nil, ids: numbers) }
        return try receipts(where: { _ in true }, month: nil, ids: nil, asOf: last).filter {
            numbers.contains($0.number)
        }
    }

    private func receipts(
        where isWanted: (Int32) -> Bool, month: Month?, ids: Set<Int64>?, asOf last: Int? = nil
    ) throws -> [ReceiptRow] {
        let batches = try batchesInForce(asOf: last)
        let loads = try ReceiptLoads(batches, on: connection)
        var found: [ReceiptRow] = []
        let sheets = try SQLStatement(
            """
            SELECT sheet.id, first_receipt_id, last_receipt_id, file.name, file.batch_id
            FROM sheet JOIN file ON file.id = file_id WHERE first_receipt_id IS NOT NULL ORDER BY sheet.id
            """, on: connection)
        while try sheets.step() {
            let months = ids == nil ? loads.months(ofSheet: sheets.int(0)) : []
            guard ids != nil || month.map({ months.contains(Int64($0.yyyymm)) }) ?? !months.isEmpty else { continue }
            let rows = try SQLStatement(
                """
                SELECT r.id, identity_id, building_id, month, k.name, total_fen, row
                FROM receipt r LEFT JOIN tax_kind k ON k.id = tax_kind_id WHERE r.id BETWEEN ? AND ?
                """, on: connection)
            rows.bind(sheets.int(1), sheets.int(2))
            while try rows.step() {
                let identity = Int32(rows.int(1))
                guard isWanted(identity), ids?.contains(rows.int(0)) ?? months.contains(rows.int(3)),
                    let received = Month(yyyymm: Int(rows.int(3))), month == nil || month == received
                else { continue }
                found.append(
                    ReceiptRow(
                        number: rows.int(0), identity: identity, building: Int32(rows.int(2)), month: received,
                        taxKind: rows.text(4), totalFen: rows.optionalInt(5), batch: Int(sheets.int(4)),
                        file: sheets.text(3) ?? "", row: Int(rows.int(6))))
            }
        }
        return found
    }
}
