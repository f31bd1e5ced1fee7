/// A note on a building (备注), in force.
public struct StoredNote: Sendable, Equatable {
    /// The batch that holds it.
    public let batch: Int
    /// The building's number in the ledger.
    public let building: Int32
    /// What it says.
    public let text: String
    /// The warnings' figures it answered; the note is shown until they change.
    public let figures: String
    /// When, ISO 8601 with the offset.
    public let recordedAt: String
    /// Who.
    public let author: String
}

extension LedgerReading {
    /// The notes in force after batch `last` (nil: now), oldest first.
    public func notes(asOf last: Int? = nil) throws -> [StoredNote] {
        let batches = try batchesInForce(asOf: last)
        let rows = try SQLStatement(
            """
            SELECT note.batch_id, building_id, text, figures, recorded_at, author
            FROM note JOIN batch ON batch.id = note.batch_id ORDER BY note.id
            """, on: connection)
        var notes: [StoredNote] = []
        while try rows.step() {
            guard batches.contains(batch: rows.int(0)) else { continue }
            notes.append(
                StoredNote(
                    batch: Int(rows.int(0)), building: Int32(rows.int(1)), text: rows.text(2) ?? "",
                    figures: rows.text(3) ?? "", recordedAt: rows.text(4) ?? "", author: rows.text(5) ?? ""))
        }
        return notes
    }
}

extension LedgerWriting {
    /// Stores a note on the building of a number.
    public func addNote(batch: Int, building: Int32, text: String, figures: String) throws {
        try run(
            "INSERT INTO note(batch_id, building_id, text, figures) VALUES (?,?,?,?)",
            .integer(Int64(batch)), .integer(Int64(building)), .text(text), .text(figures))
    }
}
