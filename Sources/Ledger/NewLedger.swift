internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A ledger without a batch, made under a temporary name and then given its own: nobody sees it half made, and the disk is
/// waited for once.
enum NewLedger {
    /// Makes one at `path`, readable by its owner only; where another process was quicker, its ledger stays.
    static func make(at path: String) throws {
        let temporary = "\(path).\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
        let descriptor = open(temporary, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        close(descriptor)
        defer { LedgerCopy.remove(temporary) }
        let configuration = Ledger.configuration(BusyPatience(), onWait: nil, verifies: true)
        let queue = try DatabaseQueue(path: temporary, configuration: configuration)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
            try Migrations.take(Migrations.all, on: db, path: path)
        }
        try queue.close()
        try LedgerCopy.sync(temporary)
        // Unlike a renaming, a link takes nobody's place; where the disk has no links, the ledger is made where it lies.
        guard link(temporary, path) == 0 else { return }
        LedgerCopy.syncFolder(of: path)
    }

    private static func failure(_ path: String) -> LedgerError {
        LedgerError(.sqlite(code: SQLITE_CANTOPEN, message: String(cString: strerror(errno))), path: path)
    }
}
