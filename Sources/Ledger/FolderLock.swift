internal import Glibc

/// A workspace's folder, held against others that would upgrade its ledger too: no file is left of it.
struct FolderLock {
    private let descriptor: Int32

    /// Waits for whoever holds it; a file system without such locks goes without.
    init(of path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0 else { return }
        for _ in 0..<Ledger.patience * 10 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
            usleep(100_000)
        }
        close(descriptor)
        throw LedgerError(.inUse, path: path)
    }

    /// Lets it go.
    func release() { if descriptor >= 0 { close(descriptor) } }
}
