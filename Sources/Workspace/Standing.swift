internal import Glibc
internal import Ledger

/// What answers rest on: asked the same on the same standing, a workspace answers the same.
public struct Standing: Sendable, Hashable {
    /// The newest batch; 0 in an empty ledger.
    public let batch: Int
    /// The policy file's full text.
    public let policyText: String?
    private let file: FileIdentity?
    private let purge: Int

    init(of workspace: Workspace, in reading: LedgerReading) throws {
        (batch, purge) = (try reading.newestBatch(), try reading.newestPurge())
        (policyText, file) = (workspace.policyText, workspace.ledgerFile)
    }

    /// Whether the same ledger had come this far before, under the same policy, and nothing was deleted for good since.
    public func isBefore(_ later: Standing) -> Bool {
        batch < later.batch && policyText == later.policyText && file == later.file && purge == later.purge
    }
}

extension Workspace {
    /// What an answer given now rests on.
    ///
    /// - Throws: ``LedgerError``.
    public func standing() throws -> Standing {
        try ledger.read { try Standing(of: self, in: $0) }
    }

    /// Whether the folder still holds the policy and the ledger that were opened; if not, open it anew.
    public var isCurrent: Bool {
        let text = try? PolicyFile.text(at: Self.path(Self.policyName, in: folder))
        return text == .some(policyText) && FileIdentity(path: ledger.path) == ledgerFile
    }
}

/// Which file lies under a name, whatever it holds.
struct FileIdentity: Sendable, Hashable {
    private let device: UInt
    private let inode: UInt

    /// The file at `path`; nil where there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    }
}
