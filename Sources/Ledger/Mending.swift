internal import GRDB
internal import GRDBSQLite
internal import Glibc

extension Ledger {
    /// Puts right sums behind the pages of a ledger that another program wrote to, where every row is as its batch stored it.
    ///
    /// - Returns: how many pages; nil where something else is wrong too, and nothing was done.
    /// - Throws: ``LedgerError``.
    public func mend() throws -> Int? { try mend { $0.isMendable } }

    /// Likewise for the ledger at `path`, unasked: only where all that figures depend on is proven.
    static func mendUnasked(_ path: String) -> Int? {
        guard let ledger = try? forInspection(at: path) else { return nil }
        return try? ledger.mend { $0.isProven || $0.isWhole }
    }

    /// Runs `body`; where it meets a page that is not as this program wrote it and the ledger can be mended, runs it again.
    func mending<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as LedgerError where error.isOfPageSums && mendsUnasked {
            guard let pages = Self.mendUnasked(path) else { throw error }
            if pages > 0 { onMend?(pages) }
            return try body()
        }
    }

    /// With the whole content in the file, none in the log, and nobody else writing: so what is proven is what gets the sums.
    private func mend(_ isAllowed: (Integrity) -> Bool) throws -> Int? {
        do {
            return try queue.inDatabase { db in
                JournalMode.emptyLog(db)
                PageSums.verify(false, on: db.sqliteConnection!)
                defer { PageSums.verify(verifies, on: db.sqliteConnection!) }
                var pages: Int?
                try db.inTransaction(.immediate) {
                    guard JournalMode.logIsEmpty(beside: path) else { throw LedgerError(.inUse, path: path) }
                    let integrity = LedgerReading(connection: db.sqliteConnection!, path: path).integrity()
                    if isAllowed(integrity) { pages = try PageSums.mend(on: db.sqliteConnection!) }
                    return .rollback
                }
                return pages
            }
        } catch {
            throw LedgerError(error, path: path)
        }
    }
}
