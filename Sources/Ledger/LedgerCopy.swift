internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A copy of a ledger in one file, by SQLite's online backup: readers and writers go on meanwhile, and the copy is one
/// batch boundary.
enum LedgerCopy {
    /// Writes the copy whole or not at all, readable by its owner only: under a temporary name beside `path`, then renamed.
    static func write(_ queue: DatabaseQueue, to path: String, check: (DatabaseQueue) throws -> Void = { _ in }) throws
    {
        let temporary = "\(path).\(getpid()).tmp"
        remove(temporary)
        do {
            try fill(temporary, from: queue, check: check)
            guard rename(temporary, path) == 0 else { throw cannotWrite(path) }
            syncFolder(of: path)
        } catch {
            remove(temporary)
            throw error
        }
    }

    /// Fills `path`, which is new, and has it reach the disk.
    static func fill(_ path: String, from queue: DatabaseQueue, check: (DatabaseQueue) throws -> Void) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw cannotWrite(path) }
        close(descriptor)
        let hasSums = try queue.inDatabase { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
            return PageSums.areThere(on: db.sqliteConnection!)
        }
        let copy = try DatabaseQueue(path: path)
        copy.inDatabase { PageSums.require(hasSums, on: $0.sqliteConnection!) }
        try queue.backup(to: copy)
        // One file, without a log beside it, whatever the source was in.
        _ = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        try check(copy)
        try copy.close()
        let written = open(path, O_RDONLY)
        guard written >= 0, fsync(written) == 0 || errno == EINVAL else { throw cannotWrite(path) }
        close(written)
    }

    /// Removes the file and what SQLite may have left beside it.
    static func remove(_ path: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
    }

    static func syncFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func cannotWrite(_ path: String) -> LedgerError {
        let code = errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN
        return LedgerError(.sqlite(code: code, message: String(cString: strerror(errno))), path: path)
    }
}
