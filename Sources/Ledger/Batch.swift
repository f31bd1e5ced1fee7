/// One change of the ledger (批次), numbered from 1.
public struct Batch: Sendable, Equatable {
    /// The number that `--as-of` and `undo` take.
    public let number: Int
    /// What it did.
    public let kind: BatchKind
    /// When, ISO 8601 with the offset.
    public let recordedAt: String
    /// Who: the account's name on the machine.
    public let author: String
    /// The batch that was undone or redone.
    public let target: Int?
    /// What it says in words, or the full text of a policy.
    public let detail: String
    /// Whether it counts now: false once undone.
    public let isInForce: Bool
    /// The files it stored.
    public let files: [ImportedFile]
}

/// A file that a batch stored.
public struct ImportedFile: Sendable, Equatable {
    /// Its name, without the folder.
    public let name: String
    /// SHA-256 of its bytes, lower-case hexadecimal.
    public let sha256: String
    /// Its size in bytes.
    public let byteSize: Int
    /// The sheets that were read.
    public let sheets: [ImportedSheet]
}

/// A sheet of a file that a batch stored.
public struct ImportedSheet: Sendable, Equatable {
    /// The sheet's name; nil in a text file.
    public let name: String?
    /// buildings, tenants or tax.
    public let kind: String
    /// How many rows went where.
    public let counts: SheetCounts
}

/// How many rows of a sheet ended in each class; `read` is their sum.
public struct SheetCounts: Sendable, Equatable {
    /// Stored as something new.
    public var new = 0
    /// Stored over something that was there.
    public var updated = 0
    /// The same as what was there.
    public var unchanged = 0
    /// Refused, with a finding.
    public var rejected = 0
    /// Titles, blanks, totals.
    public var skipped = 0

    /// No rows.
    public init() {}

    /// Every row but the header's.
    public var read: Int { new + updated + unchanged + rejected + skipped }

    /// Adds another sheet's rows.
    public static func += (left: inout SheetCounts, right: SheetCounts) {
        left.new += right.new
        left.updated += right.updated
        left.unchanged += right.unchanged
        left.rejected += right.rejected
        left.skipped += right.skipped
    }
}
