internal import BuildingEconomy

/// Works out what an undo or a redo does to each row, from what is in force before and after it.
struct RowFates {
    private let target: Int
    private let before: BatchesInForce
    private let after: BatchesInForce
    private let database: OpaquePointer
    private let sheets: [Int64: (batch: Int, file: String, sheet: String?)]
    private(set) var fates: [RowFate] = []

    init(of target: Int, _ before: BatchesInForce, _ after: BatchesInForce, on database: OpaquePointer) throws {
        (self.target, self.before, self.after, self.database) = (target, before, after, database)
        var sheets: [Int64: (batch: Int, file: String, sheet: String?)] = [:]
        let rows = try SQLStatement(
            "SELECT sheet.id, file.batch_id, file.name, sheet.name FROM sheet JOIN file ON file.id = file_id",
            on: database)
        while try rows.step() { sheets[rows.int(0)] = (Int(rows.int(1)), rows.text(2) ?? "", rows.text(3)) }
        self.sheets = sheets
        try takeStatements(.buildings, table: "building", subject: "building_id")
        try takeStatements(.tenants, table: "tenancy", subject: "tenancy_id")
        try takeRepeats(.buildings, table: "building")
        try takeRepeats(.tenants, table: "tenancy")
        try takeReceipts()
        try takeDecisions()
    }

    private var isUndo: Bool { !after.contains(batch: Int64(target)) }

    /// Adds a row; one that follows the last row and shares its fate joins it.
    private mutating func add(_ kind: RowFate.Kind, sheet: Int64, row: Int, _ fate: RowFate.Fate) {
        guard let place = sheets[sheet] else { return }
        if let last = fates.last, last.kind == kind, last.fate == fate, last.batch == place.batch,
            last.source == place.file, last.sheet == place.sheet, let rows = last.rows, row > rows.upperBound
        {
            fates[fates.count - 1].rows = rows.lowerBound...row
            fates[fates.count - 1].count += 1
            return
        }
        fates.append(
            RowFate(
                batch: place.batch, kind: kind, source: place.file, sheet: place.sheet, rows: row...row, count: 1,
                fate: fate))
    }

    private mutating func takeStatements(_ kind: RowFate.Kind, table: String, subject: String) throws {
        let inForce =
            kind == .buildings
            ? try StatementsInForce.buildings(after, on: database) : try .tenancies(after, on: database)
        let changed = try lastChanges(table: table, subject: subject, inForce)
        let repeats = try repeatingBatches(table: table)
        let rows = try SQLStatement(
            """
            SELECT s.id, s.sheet_id, s.row, s.\(subject) FROM \(table)_statement s
            WHERE s.sheet_id IN (SELECT sheet.id FROM sheet JOIN file ON file.id = file_id WHERE batch_id = ?) ORDER BY s.id
            """, on: database)
        rows.bind(Int64(target))
        while try rows.step() {
            let (id, sheet) = (rows.int(0), rows.int(1))
            let fate: RowFate.Fate
            if !isUndo {
                fate = .countsAgain
            } else if inForce.isStated(id, sheet: sheet) {
                fate = .keptAsRepeated(batch: repeats[id] ?? target)
            } else if inForce.contains(id, sheet: sheet) {
                fate = .keptAsNeeded
            } else if let later = changed[rows.int(3)], later.statement > id {
                fate = .reversedButChangedSince(batch: later.batch)
            } else {
                fate = .reversed
            }
            add(kind, sheet: sheet, row: Int(rows.int(2)), fate)
        }
    }

    /// For each building or stay, the last statement in force afterwards, with its batch.
    private func lastChanges(
        table: String, subject: String, _ inForce: StatementsInForce
    ) throws -> [Int64: (statement: Int64, batch: Int)] {
        var last: [Int64: (statement: Int64, batch: Int)] = [:]
        let rows = try SQLStatement(
            "SELECT id, sheet_id, \(subject) FROM \(table)_statement ORDER BY id", on: database)
        while try rows.step() {
            guard inForce.isStated(rows.int(0), sheet: rows.int(1)), let place = sheets[rows.int(1)] else { continue }
            last[rows.int(2)] = (rows.int(0), place.batch)
        }
        return last
    }

    /// For each statement that a sheet in force repeats, the first batch that does.
    private func repeatingBatches(table: String) throws -> [Int64: Int] {
        var batches: [Int64: Int] = [:]
        let rows = try SQLStatement(
            "SELECT statement_id, sheet_id FROM \(table)_confirmation ORDER BY rowid", on: database)
        while try rows.step() {
            guard after.contains(sheet: rows.int(1)), batches[rows.int(0)] == nil else { continue }
            batches[rows.int(0)] = sheets[rows.int(1)]?.batch
        }
        return batches
    }

    private mutating func takeRepeats(_ kind: RowFate.Kind, table: String) throws {
        let rows = try SQLStatement(
            """
            SELECT DISTINCT c.sheet_id, c.row FROM \(table)_confirmation c
            WHERE c.sheet_id IN (SELECT sheet.id FROM sheet JOIN file ON file.id = file_id WHERE batch_id = ?)
            ORDER BY c.sheet_id, c.row
            """, on: database)
        rows.bind(Int64(target))
        while try rows.step() {
            add(kind, sheet: rows.int(0), row: Int(rows.int(1)), isUndo ? .repeated : .countsAgain)
        }
    }

    private mutating func takeReceipts() throws {
        let (then, now) = (try ReceiptLoads(before, on: database), try ReceiptLoads(after, on: database))
        let ranges = try SQLStatement(
            "SELECT id, first_receipt_id, last_receipt_id FROM sheet WHERE first_receipt_id IS NOT NULL ORDER BY id",
            on: database)
        while try ranges.step() {
            let sheet = ranges.int(0)
            guard let place = sheets[sheet] else { continue }
            let (counted, counts) = (then.months(ofSheet: sheet), now.months(ofSheet: sheet))
            let isTargets = place.batch == target
            guard isTargets || counted != counts else { continue }
            let rows = try SQLStatement(
                "SELECT row, month FROM receipt WHERE id BETWEEN ? AND ? ORDER BY id", on: database)
            rows.bind(ranges.int(1), ranges.int(2))
            while try rows.step() {
                let month = rows.int(1)
                let fate: RowFate.Fate
                switch (counted.contains(month), counts.contains(month)) {
                case (true, false): fate = isTargets ? .reversed : .givesWay
                case (false, true): fate = isTargets ? .countsAgain : .restored
                case (false, false) where isTargets: fate = .replaced(batch: holder(of: month, in: now) ?? target)
                default: continue
                }
                add(.tax, sheet: sheet, row: Int(rows.int(0)), fate)
            }
        }
    }

    /// The newest batch whose receipts of a month count.
    private func holder(of month: Int64, in loads: ReceiptLoads) -> Int? {
        guard let month = Month(yyyymm: Int(month)) else { return nil }
        return TaxLevel.allCases.flatMap { loads.sheets(of: ReceiptLoads.Cell(month: month, level: $0)) }
            .compactMap { sheets[$0]?.batch }.max()
    }

    /// Aliases, corrections, notes, figures and policies: a later one about the same stands.
    private mutating func takeDecisions() throws {
        let kinds = ["alias", "correction", "note", "indicator", "policy"]
        let row = try SQLStatement("SELECT kind, detail FROM batch WHERE id = ?", on: database)
        row.bind(Int64(target))
        guard try row.step(), let kind = row.text(0), kinds.contains(kind) else { return }
        let detail = kind == "policy" ? "政策" : row.text(1) ?? ""
        let later = isUndo ? try laterDecision(kind) : nil
        let count = try decisionCount(kind)
        let fate: RowFate.Fate =
            later.map { .reversedButChangedSince(batch: $0) } ?? (isUndo ? .reversed : .countsAgain)
        fates.append(
            RowFate(batch: target, kind: .decision, source: detail, sheet: nil, rows: nil, count: count, fate: fate))
    }

    private func decisionCount(_ kind: String) throws -> Int {
        guard kind != "policy" else { return 1 }
        let rows = try SQLStatement("SELECT count(*) FROM \(kind) WHERE batch_id = ?", on: database)
        rows.bind(Int64(target))
        _ = try rows.step()
        return Int(rows.int(0))
    }

    /// The last batch in force behind the target that decided the same anew.
    private func laterDecision(_ kind: String) throws -> Int? {
        let same =
            switch kind {
            case "correction": "l.noun = d.noun AND l.subject_id = d.subject_id AND l.field = d.field"
            case "indicator": "l.name = d.name AND l.year = d.year AND l.month IS d.month"
            default: ""
            }
        let sql =
            kind == "policy"
            ? "SELECT id FROM batch WHERE kind = 'policy' AND id > ? ORDER BY id DESC"
            : "SELECT DISTINCT l.batch_id FROM \(kind) d JOIN \(kind) l ON \(same) AND l.batch_id > d.batch_id WHERE d.batch_id = ? ORDER BY 1 DESC"
        guard kind == "policy" || !same.isEmpty else { return nil }
        let rows = try SQLStatement(sql, on: database)
        rows.bind(Int64(target))
        while try rows.step() {
            if after.contains(batch: rows.int(0)) { return Int(rows.int(0)) }
        }
        return nil
    }
}
