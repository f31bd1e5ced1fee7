public import BuildingEconomy

/// One receipt in force as it is given out: whose, for which month, how much, and the row it came from.
public struct ReceiptFact: Sendable {
    /// The receipt's number in the ledger.
    public var number: Int64 = 0
    /// The taxpayer's number; nil for a receipt that names only a building.
    public var taxpayer: Int32?
    /// The position in ``Portfolio/buildings`` of the building that the row names, or that a correction says; nil for none.
    public var building: Int?
    /// Month of receipt.
    public var month = Month(ordinal: 0)
    /// 税种; nil where the file gives none.
    public var taxKind: String?
    /// The amounts; nil where the row states none, or where the level gave way to a later import.
    public var amounts = PerLevel<Money?>(repeating: nil)
    /// The sheet's number, see ``SheetFact``.
    public var sheet: Int64 = 0
    /// The row in its sheet.
    public var row = 0
}

extension LedgerReading {
    /// Streams every receipt in force, in the order of their numbers.
    public func forEachReceiptFact(of stored: StoredPortfolio, _ body: (ReceiptFact) throws -> Void) throws {
        guard let months = stored.loads.loadedMonths.span else { return }
        let kinds = try taxKindNames()
        let levels = stored.loads.levels(in: months)
        for sheet in levels.keys.sorted() {
            let rows = try SQLStatement(
                """
                SELECT id, identity_id, building_id, month, tax_kind_id, total_fen, local_fen, district_fen, row
                FROM receipt WHERE id BETWEEN
                  (SELECT first_receipt_id FROM sheet WHERE id = ?1) AND (SELECT last_receipt_id FROM sheet WHERE id = ?1)
                ORDER BY id
                """, on: connection)
            rows.bind(sheet)
            var fact = ReceiptFact()
            fact.sheet = sheet
            while try rows.step() {
                guard let month = Month(yyyymm: Int(rows.int(3))), let inForce = levels[sheet]?[month] else { continue }
                fact.amounts = PerLevel(repeating: nil)
                for level in inForce {
                    fact.amounts[level] = rows.optionalInt(5 + Int32(level.rawValue)).map(Money.init(fen:))
                }
                fact.number = rows.int(0)
                fact.taxpayer = rows.int(1) == 0 ? nil : stored.taxpayerOf[Int(rows.int(1))]
                let building = stored.buildingOfReceipt[fact.number] ?? Int32(rows.int(2))
                let position = building == 0 ? -1 : stored.positionOfBuilding[Int(building)]
                fact.building = position < 0 ? nil : Int(position)
                fact.month = month
                fact.taxKind = kinds[rows.int(4)]
                fact.row = Int(rows.int(8))
                try body(fact)
            }
        }
    }

    private func taxKindNames() throws -> [Int64: String] {
        let rows = try SQLStatement("SELECT id, name FROM tax_kind", on: connection)
        var names: [Int64: String] = [:]
        while try rows.step() { names[rows.int(0)] = rows.text(1) }
        return names
    }
}
