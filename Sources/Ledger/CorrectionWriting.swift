internal import BuildingEconomy

extension LedgerWriting {
    /// Stores a correction of batch `batch`; from now on it is the last word on its value.
    public func addCorrection(_ correction: Correction, batch: Int) throws {
        let (number, text) = try stored(correction.value, of: correction.field)
        try run(
            "INSERT INTO correction(batch_id, noun, subject_id, field, number, text, why) VALUES (?,?,?,?,?,?,?)",
            .integer(Int64(batch)), .text(correction.subject.noun), .integer(correction.subject.number),
            .text(correction.field.rawValue), .integer(number), .text(text), .text(correction.why))
    }

    /// Lets what files say count again for a value.
    public func releaseCorrection(_ subject: CorrectionSubject, _ field: CorrectedField, why: String, batch: Int) throws
    {
        try run(
            "INSERT INTO correction(batch_id, noun, subject_id, field, is_released, why) VALUES (?,?,?,?,1,?)",
            .integer(Int64(batch)), .text(subject.noun), .integer(subject.number), .text(field.rawValue), .text(why))
    }

    private func stored(_ value: CorrectedValue, of field: CorrectedField) throws -> (Int64?, String?) {
        switch value {
        case .area(let area): (area.cm2, nil)
        case .day(let day): (day.yyyymmdd, nil)
        case .flag(let flag): (flag ? 1 : 0, nil)
        case .text(let text): (field.form == .term ? try term(text) : nil, text)
        case .building(let number, let key): (Int64(number), key)
        case .blank: (nil, nil)
        }
    }

    /// The number of a roster's word, stored where it is new.
    private func term(_ text: String) throws -> Int64 {
        let known = try SQLStatement("SELECT id FROM term WHERE text = ?", on: connection)
        known.bind([.text(text)])
        if try known.step() { return known.int(0) }
        // The book of words, if one is open, would not know of this one.
        terms = nil
        return try run("INSERT INTO term(text) VALUES (?)", .text(text))
    }
}
