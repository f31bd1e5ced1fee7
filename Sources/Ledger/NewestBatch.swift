extension LedgerReading {
    /// The number of the newest batch; 0 in an empty ledger.
    public func newestBatch() throws -> Int {
        let newest = try SQLStatement("SELECT coalesce(max(id), 0) FROM batch", on: connection)
        return try newest.step() ? Int(newest.int(0)) : 0
    }

    /// The number of the newest batch that deleted data for good; 0 where none did.
    public func newestPurge() throws -> Int {
        let newest = try SQLStatement("SELECT coalesce(max(id), 0) FROM batch WHERE kind = 'purge'", on: connection)
        return try newest.step() ? Int(newest.int(0)) : 0
    }
}
