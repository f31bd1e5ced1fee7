extension Schema {
    /// The views for people and their tools (sqlite3, Datasette, Excel), in plain SQL; see `Docs/Ledger.md`.
    ///
    /// They show the ledger as it stands after the newest batch, and agree with ``LedgerReading`` and with attribution to the fen.
    static let views = viewsInForce + viewsNow + viewsOfShares + viewsByMonth
}
