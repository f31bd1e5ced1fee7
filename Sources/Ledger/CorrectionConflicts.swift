/// A row of an import that says otherwise than a correction by hand, which stands (更正冲突).
public struct CorrectionConflict: Sendable, Equatable {
    /// The correction.
    public let correction: Correction
    /// What the file says.
    public let stated: CorrectedValue
    /// The sheet's number in the ledger.
    public let sheet: Int64
    /// The row in it.
    public let row: Int
}

extension LedgerWriting {
    /// The rows of batch `batch` that say otherwise than a correction that stands.
    ///
    /// A row that repeats what was stored has no statement of its own: it is held by the latest it repeats.
    public func correctionConflicts(ofBatch batch: Int) throws -> [CorrectionConflict] {
        let standing = try CorrectionsInForce(try BatchesInForce(on: connection, upTo: nil), on: connection).all
        var conflicts: [CorrectionConflict] = []
        for stored in standing {
            guard let column = stored.correction.field.column else { continue }
            conflicts += try statements(against: stored, column: column, batch: batch)
        }
        return conflicts
    }

    private func statements(
        against stored: CorrectionsInForce.Stored, column: String, batch: Int
    ) throws -> [CorrectionConflict] {
        let (correction, field) = (stored.correction, stored.correction.field)
        let noun = correction.subject.noun
        let isTerm = field.form == .term
        let value = isTerm ? "(SELECT text FROM term WHERE term.id = s.\(column))" : "s.\(column)"
        let rows = try SQLStatement(
            """
            WITH mine(id) AS (
              SELECT sheet.id FROM sheet JOIN file ON file.id = file_id WHERE batch_id = ?1)
            SELECT \(value), s.sheet_id, s.row FROM \(noun)_statement s
            WHERE s.\(noun)_id = ?2 AND s.sheet_id IN mine AND \(value) IS NOT NULL
            UNION ALL
            SELECT * FROM (
              SELECT \(value), c.sheet_id, c.row FROM \(noun)_confirmation c JOIN \(noun)_statement s ON s.id = c.statement_id
              WHERE s.\(noun)_id = ?2 AND c.sheet_id IN mine AND \(value) IS NOT NULL ORDER BY s.id DESC LIMIT 1)
            ORDER BY 2, 3
            """, on: connection)
        rows.bind(Int64(batch), correction.subject.number)
        var conflicts: [CorrectionConflict] = []
        while try rows.step() {
            let isText = isTerm || field.form == .text
            let stated = CorrectedValue(
                field, number: isText ? nil : rows.optionalInt(0), text: isText ? rows.text(0) : nil)
            guard stated != correction.value else { continue }
            conflicts.append(
                CorrectionConflict(correction: correction, stated: stated, sheet: rows.int(1), row: Int(rows.int(2))))
        }
        return conflicts
    }
}
