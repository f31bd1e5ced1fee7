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
            try queue.inDatabase { try fill(temporary, from: $0, check: check) }
            try move(temporary, to: path)
        } catch {
            remove(temporary)
            throw error
        }
    }

    /// Fills `path`, which is new, and has it reach the disk.
    static func fill(_ path: String, from db: Database, check: (DatabaseQueue) throws -> Void = { _ in }) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw cannotWrite(path) }
        close(descriptor)
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
        let hasSums = PageSums.areThere(on: db.sqliteConnection!)
        let copy = try DatabaseQueue(path: path)
        try copy.inDatabase { copy in
            PageSums.require(hasSums, on: copy.sqliteConnection!)
            try db.backup(to: copy)
        }
        // One file, without a log beside it, whatever the source was in.
        _ = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        try check(copy)
        try copy.close()
        try sync(path)
    }

    /// Has a file that is closed reach the disk.
    static func sync(_ path: String) throws {
        let written = open(path, O_RDONLY)
        guard written >= 0 else { throw cannotWrite(path) }
        defer { close(written) }
        guard fsync(written) == 0 || errno == EINVAL else { throw cannotWrite(path) }
    }

    /// Puts a file in another's place by one rename.
    static func move(_ file: String, to path: String) throws {
        guard rename(file, path) == 0 else { throw cannotWrite(path) }
        syncFolder(of: path)
    }

    /// Keeps the bytes of a file under another name, readable by its owner only.
    static func keep(_ file: String, as name: String) throws {
        let source = open(file, O_RDONLY)
        guard source >= 0 else { throw cannotWrite(file) }
        defer { close(source) }
        let copy = open(name, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard copy >= 0 else { throw cannotWrite(name) }
        defer { close(copy) }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(source, &block, block.count), count > 0 {
            guard Glibc.write(copy, block, count) == count else { throw cannotWrite(name) }
        }
        fsync(copy)
        syncFolder(of: name)
    }

    /// The name, with a number behind it where there is such a file.
    static func freeName(_ name: String) -> String {
        guard access(name, F_OK) == 0 else { return name }
        return (2...).lazy.map { "\(name)-\($0)" }.first { access($0, F_OK) != 0 }!
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

    static func cannotWrite(_ path: String) -> LedgerError {
        let code = errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN
        return LedgerError(.sqlite(code: code, message: String(cString: strerror(errno))), path: path)
    }
}
