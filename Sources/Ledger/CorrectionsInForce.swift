internal import BuildingEconomy

/// The corrections that stand after batch N: the last word on each value, unless it was released.
struct CorrectionsInForce {
    /// A correction as it is stored.
    struct Stored {
        let correction: Correction
        /// The number in the ledger: cm², yyyymmdd, 0 or 1, a term's or a building's; nil for text and for blank.
        let number: Int64?
    }

    private(set) var all: [Stored] = []

    /// Whether nothing is corrected.
    var isEmpty: Bool { all.isEmpty }

    /// Reads those of the batches in force.
    init(_ batches: BatchesInForce, on database: OpaquePointer) throws {
        struct Key: Hashable {
            let subject: CorrectionSubject
            let field: CorrectedField
        }
        var standing: [Key: (order: Int64, stored: Stored)] = [:]
        let rows = try SQLStatement(
            "SELECT id, batch_id, noun, subject_id, field, number, text, is_released, why FROM correction ORDER BY id",
            on: database)
        while try rows.step() {
            guard batches.contains(batch: rows.int(1)),
                let subject = CorrectionSubject(noun: rows.text(2), number: rows.int(3)),
                let field = CorrectedField(rawValue: rows.text(4) ?? "")
            else { continue }
            let key = Key(subject: subject, field: field)
            guard rows.int(7) == 0 else {
                standing[key] = nil
                continue
            }
            let number = rows.optionalInt(5)
            let value = CorrectedValue(field, number: number, text: rows.text(6))
            let correction = Correction(
                subject, field, value, why: rows.text(8) ?? "", batch: Int(rows.int(1)))
            standing[key] = (rows.int(0), Stored(correction: correction, number: number))
        }
        all = standing.values.sorted { $0.order < $1.order }.map(\.stored)
    }
}

extension CorrectedValue {
    init(_ field: CorrectedField, number: Int64?, text: String?) {
        switch (field.form, number, text) {
        case (.text, _, let text?), (.term, _, let text?): self = .text(text)
        case (.area, let number?, _): self = .area(FloorArea(cm2: number))
        case (.day, let number?, _): self = Day(yyyymmdd: number).map(CorrectedValue.day) ?? .blank
        case (.flag, let number?, _): self = .flag(number == 1)
        case (.building, let number?, let key): self = .building(Int32(number), key: key ?? "")
        default: self = .blank
        }
    }
}

extension LedgerReading {
    /// The corrections that stand after batch `last` (nil: now), oldest first.
    public func corrections(asOf last: Int? = nil) throws -> [Correction] {
        let batches = try batchesInForce(asOf: last)
        return try CorrectionsInForce(batches, on: connection).all.map(\.correction)
    }
}
