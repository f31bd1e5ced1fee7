public import BuildingEconomy

extension LedgerReading {
    /// Hands every amount in force of some months to `body` as the files state it: by identity and building named (0: none),
    /// kind of tax (0: none), month and level. For converting cumulative tables; rankings stream blocks instead.
    public func forEachAmount(
        in months: ClosedRange<Month>,
        _ body: (_ identity: Int32, _ building: Int32, _ taxKind: Int32, Month, TaxLevel, _ fen: Int64) -> Void
    ) throws {
        let loads = try ReceiptLoads(try BatchesInForce(on: connection, upTo: nil), on: connection)
        for (sheet, levels) in loads.levels(in: months).sorted(by: { $0.key < $1.key }) {
            let rows = try SQLStatement(
                """
                SELECT identity_id, building_id, tax_kind_id, month, total_fen, local_fen, district_fen
                FROM receipt JOIN sheet ON receipt.id BETWEEN first_receipt_id AND last_receipt_id WHERE sheet.id = ?
                """, on: connection)
            rows.bind(sheet)
            while try rows.step() {
                guard let month = Month(yyyymm: Int(rows.int(3))), let inForce = levels[month] else { continue }
                for level in TaxLevel.allCases where inForce.contains(level) {
                    guard let fen = rows.optionalInt(4 + Int32(level.rawValue)) else { continue }
                    body(Int32(rows.int(0)), Int32(rows.int(1)), Int32(rows.int(2)), month, level, fen)
                }
            }
        }
    }
}
