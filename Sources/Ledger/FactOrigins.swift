public import BuildingEconomy

/// Where a stored value came from: a row of a file, or a correction by hand.
public struct FactOrigin: Sendable, Hashable {
    /// The batch.
    public let batch: Int
    /// The file's name; nil where somebody corrected the value.
    public let file: String?
    /// The sheet's name; nil in a text file.
    public let sheet: String?
    /// The row in its sheet; nil for a sheet as a whole.
    public let row: Int?
}

extension LedgerReading {
    /// For each tenancy, the correction or the last row in force that states `field` (paysHere, registeredPlace).
    public func origins(
        ofTenancies numbers: Set<Int64>, stating field: CorrectedField, asOf last: Int? = nil
    ) throws -> [Int64: FactOrigin] {
        guard !numbers.isEmpty, let column = field.column else { return [:] }
        let batches = try batchesInForce(asOf: last)
        let inForce = try StatementsInForce.tenancies(batches, on: connection)
        let sheets = try SheetPlaces(on: connection)
        let isStated = field.form == .term ? "\(column) <> 0" : "\(column) IS NOT NULL"
        let rows = try SQLStatement(
            "SELECT tenancy_id, id, sheet_id, row FROM tenancy_statement WHERE \(isStated) ORDER BY id", on: connection)
        var origins: [Int64: FactOrigin] = [:]
        while try rows.step() {
            guard numbers.contains(rows.int(0)), inForce.contains(rows.int(1), sheet: rows.int(2)) else { continue }
            origins[rows.int(0)] = sheets.origin(sheet: rows.int(2), row: rows.int(3))
        }
        for stored in try CorrectionsInForce(batches, on: connection).all where stored.correction.field == field {
            guard case .tenancy(let number) = stored.correction.subject, numbers.contains(number) else { continue }
            origins[number] = FactOrigin(batch: stored.correction.batch, file: nil, sheet: nil, row: nil)
        }
        return origins
    }

    /// The register's rows of statements.
    public func origins(ofRegister statements: Set<Int64>) throws -> [Int64: FactOrigin] {
        let sheets = try SheetPlaces(on: connection)
        let row = try SQLStatement("SELECT sheet_id, row FROM building_statement WHERE id = ?", on: connection)
        var origins: [Int64: FactOrigin] = [:]
        for statement in statements {
            row.bind(statement)
            if try row.step() { origins[statement] = sheets.origin(sheet: row.int(0), row: row.int(1)) }
            row.reset()
        }
        return origins
    }

    /// The first row that names each identity, in the sheet that it was first seen in.
    public func origins(ofIdentities numbers: Set<Int32>) throws -> [Int32: FactOrigin] {
        guard !numbers.isEmpty else { return [:] }
        let sheets = try SheetPlaces(on: connection)
        var sheetOf: [Int32: Int64] = [:]
        let identity = try SQLStatement("SELECT sheet_id FROM taxpayer_identity WHERE id = ?", on: connection)
        for number in numbers {
            identity.bind(Int64(number))
            if try identity.step() { sheetOf[number] = identity.int(0) }
            identity.reset()
        }
        var origins: [Int32: FactOrigin] = [:]
        func take(_ rows: borrowing SQLStatement) throws {
            while try rows.step() {
                let number = Int32(rows.int(0))
                guard origins[number] == nil, let sheet = sheetOf[number], sheet == rows.int(1) else { continue }
                origins[number] = sheets.origin(sheet: sheet, row: rows.int(2))
            }
        }
        try take(
            try SQLStatement("SELECT identity_id, sheet_id, row FROM tenancy_statement ORDER BY id", on: connection))
        for (sheet, _) in Dictionary(grouping: sheetOf.filter { origins[$0.key] == nil }, by: \.value) {
            let rows = try SQLStatement(
                """
                SELECT identity_id, sheet.id, row FROM sheet
                JOIN receipt ON receipt.id BETWEEN first_receipt_id AND last_receipt_id WHERE sheet.id = ? ORDER BY receipt.id
                """, on: connection)
            rows.bind(sheet)
            try take(rows)
        }
        return origins
    }

    /// The sheets loaded for months, at any level, in order.
    public func origins(ofMonths months: Set<Month>, asOf last: Int? = nil) throws -> [Month: [FactOrigin]] {
        guard !months.isEmpty else { return [:] }
        let batches = try batchesInForce(asOf: last)
        let loads = try ReceiptLoads(batches, on: connection)
        let places = try SheetPlaces(on: connection)
        var origins: [Month: [FactOrigin]] = [:]
        for month in months {
            let sheets = Set(
                TaxLevel.allCases.flatMap { loads.sheets(of: ReceiptLoads.Cell(month: month, level: $0)) })
            origins[month] = sheets.sorted().compactMap { places.origin(sheet: $0, row: nil) }
        }
        return origins
    }
}

/// Every sheet's batch, file and name.
private struct SheetPlaces {
    private var places: [Int64: (batch: Int, file: String, sheet: String?)] = [:]

    init(on database: OpaquePointer) throws {
        let rows = try SQLStatement(
            "SELECT sheet.id, batch_id, file.name, sheet.name FROM sheet JOIN file ON file.id = file_id", on: database)
        while try rows.step() { places[rows.int(0)] = (Int(rows.int(1)), rows.text(2) ?? "", rows.text(3)) }
    }

    func origin(sheet: Int64, row: Int64?) -> FactOrigin? {
        places[sheet].map { FactOrigin(batch: $0.batch, file: $0.file, sheet: $0.sheet, row: row.map(Int.init)) }
    }
}
