public import BuildingEconomy

/// What is to be deleted for good (清除).
public enum PurgeRequest: Sendable {
    /// A taxpayer: every identity that is this one, with all that refers to it; `texts` are its names and codes as they may
    /// stand in words.
    case taxpayer(identities: Set<Int32>, texts: [String])
    /// Receipts of the months before this one, and taxpayers that only stood before it: see ``LedgerWriting/purge(_:)``.
    case before(Month, taxpayers: [Set<Int32>])
}

/// What a purge deletes, or would delete.
public struct PurgeCounts: Sendable, Equatable {
    /// Receipts.
    public internal(set) var receipts = 0
    /// Rows of rosters.
    public internal(set) var rosterRows = 0
    /// Ways in which files name the taxpayers.
    public internal(set) var identities = 0
    /// Corrections, aliases, notes and entered figures.
    public internal(set) var decisions = 0
    /// Texts of the history in which a name was blotted out.
    public internal(set) var texts = 0

    /// Whether nothing is there to delete.
    public var isEmpty: Bool { receipts + rosterRows + identities + decisions + texts == 0 }

    /// In Chinese, for people and the history; it says nothing of what was deleted.
    public var summary: String {
        "税收 \(receipts) 行，名册 \(rosterRows) 行，企业写法 \(identities) 个，更正、别名、备注与指标 \(decisions) 条，文字 \(texts) 处"
    }
}
