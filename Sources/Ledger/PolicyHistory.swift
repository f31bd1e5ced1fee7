extension LedgerReading {
    /// The full text of the policy in force after batch `last` (nil: now); nil where none was ever recorded: the plan's.
    public func policyText(asOf last: Int? = nil) throws -> String? {
        let batches = try batchesInForce(asOf: last)
        let rows = try SQLStatement(
            "SELECT id, detail FROM batch WHERE kind = 'policy' AND id <= ? ORDER BY id DESC", on: connection)
        rows.bind(batches.newest)
        while try rows.step() {
            if batches.contains(batch: rows.int(0)) { return rows.text(1) }
        }
        return nil
    }
}
