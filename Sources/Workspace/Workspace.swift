public import BuildingEconomy
internal import Glibc
public import Ledger

/// A workspace (工作区): a folder with its policy (`louyu.yaml`) and its ledger (`louyu.sqlite`).
public struct Workspace: Sendable {
    /// The policy's file name.
    public static let policyName = "louyu.yaml"
    /// The ledger's file name.
    public static let ledgerName = "louyu.sqlite"

    /// The folder.
    public let folder: String
    /// The policy as its file stands now.
    public let policy: Policy
    /// The policy file's full text; nil where the folder has none and the plan's defaults count.
    public let policyText: String?
    /// The ledger.
    public let ledger: Ledger
    /// The file that the ledger was when it was opened.
    let ledgerFile: FileIdentity?
    /// What was worked out before; nil for a command, which asks once.
    let recall: Recall?

    /// Opens the workspace in `folder`.
    ///
    /// - Parameters:
    ///   - recall: where what serves several questions is kept.
    ///   - onWait: called once when another process holds the ledger's write lock.
    ///   - onMend: called when another program had written to the ledger and it was proven and mended, with the number of pages.
    /// - Throws: ``LedgerError`` or ``PolicyError``.
    public init(
        folder: String, recall: Recall? = nil, onWait: (@Sendable () -> Void)? = nil,
        onMend: (@Sendable (Int) -> Void)? = nil
    ) throws {
        let path = Self.path(Self.ledgerName, in: folder)
        let file = FileIdentity(path: path)
        let ledger = try Ledger(path: path, onWait: onWait, onMend: onMend)
        try self.init(folder: folder, ledger: ledger, file: file, recall: recall)
    }

    private init(folder: String, ledger: Ledger, file: FileIdentity?, recall: Recall? = nil) throws {
        self.folder = folder
        self.recall = recall
        self.ledger = ledger
        ledgerFile = file
        policyText = try PolicyFile.text(at: Self.path(Self.policyName, in: folder))
        policy = try policyText.map(PolicyFile.policy(from:)) ?? .plan
        try holdAliasesAgainstLedger()
    }

    /// Makes a workspace in `folder`, and the folder where it is missing; keeps a policy or ledger that is there.
    ///
    /// - Returns: the workspace, and whether the ledger was made now.
    /// - Throws: ``LedgerError``, ``PolicyError`` or ``UnusableFolder``.
    public static func create(in folder: String) throws -> (workspace: Workspace, isNew: Bool) {
        try makeFolder(folder)
        let ledgerPath = path(ledgerName, in: folder)
        let isNew = access(ledgerPath, F_OK) != 0
        let ledger = try Ledger.create(at: ledgerPath)
        let file = FileIdentity(path: ledgerPath)
        let policyPath = path(policyName, in: folder)
        if access(policyPath, F_OK) != 0 { try PolicyFile.write(PolicyFile.template, to: policyPath) }
        return (try Workspace(folder: folder, ledger: ledger, file: file), isNew)
    }

    /// Who is writing to the ledger of the workspace in `folder` now; nil where nobody is, or it cannot be told.
    public static func lockHolder(in folder: String) -> LockHolder? {
        LockHolder.of(ledger: path(ledgerName, in: folder))
    }

    static func path(_ name: String, in folder: String) -> String {
        folder.isEmpty || folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private static func makeFolder(_ folder: String) throws(UnusableFolder) {
        var made = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
            var status = stat()
            if stat(made, &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFDIR else {
                    throw UnusableFolder(folder: made, reason: "已有同名文件")
                }
            } else if mkdir(made, 0o700) != 0, errno != EEXIST {
                throw UnusableFolder(folder: made, reason: String(cString: strerror(errno)))
            }
        }
    }
}

/// A folder that cannot hold a workspace.
public struct UnusableFolder: Error, Sendable, CustomStringConvertible {
    /// The folder.
    public let folder: String
    /// Why.
    public let reason: String

    /// One Chinese line.
    public var description: String { "不能在 \(folder) 建立工作区（\(reason)）：请换一个文件夹或检查权限" }
}
