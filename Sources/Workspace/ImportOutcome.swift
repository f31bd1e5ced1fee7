public import Ingestion
public import Ledger

/// What came of one import.
public struct ImportOutcome: Sendable {
    /// The batch that holds it; nil where nothing was stored.
    public var batch: Int?
    /// Whether the import went through (also as a dry run, or with nothing new to store).
    public var isAccepted = false
    /// Whether it was only tried.
    public var isDryRun = false
    /// The files, in the order they were read.
    public var files: [FileOutcome] = []
    /// What a full roster changed; nil without `--complete-on`.
    public var rosterDifference: RosterChanges?
    /// For building names that the register lacks: what they may mean.
    public var suggestions: [Suggestion] = []
    /// Findings about no one file.
    public var findings: [Finding] = []

    /// Every finding, those of the files included.
    public var allFindings: [Finding] { files.flatMap { $0.findings + $0.sheets.flatMap(\.findings) } + findings }
    /// The rows of all sheets.
    public var counts: SheetCounts {
        files.flatMap(\.sheets).reduce(into: SheetCounts()) { $0 += $1.counts }
    }
}

/// What came of one file.
public struct FileOutcome: Sendable {
    /// The file as given.
    public var path: String
    /// xlsx, csv, …; nil where it could not be opened.
    public var format: String?
    /// The encoding of a text file.
    public var encoding: String?
    /// The batch that already holds the same bytes, so that nothing was read.
    public var alreadyInBatch: Int?
    /// The sheets that were read.
    public var sheets: [SheetOutcome] = []
    /// Findings about the file as a whole.
    public var findings: [Finding] = []
    /// Where the rejected rows were written.
    public var rejectsPath: String?
}

/// What came of one sheet.
public struct SheetOutcome: Sendable {
    /// How it was read.
    public var layout: SheetLayout
    /// What was read.
    public var reading: SheetReading
    /// Where its rows ended.
    public var counts = SheetCounts()
    /// What was found in it.
    public var findings: [Finding]
}
