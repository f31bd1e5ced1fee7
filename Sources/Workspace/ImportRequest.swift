public import BuildingEconomy
public import Ingestion
public import Ledger
public import Spreadsheets

/// One invocation of `louyu import`: the files, and what the steward states about them.
public struct ImportRequest: Sendable {
    /// The files, in the order given; folders are already opened up.
    public var files: [String]
    /// Those of the files that a folder stood for: one that is no table at all is passed over, and said.
    public var filesOfFolders: Set<String> = []
    /// Kind, month, unit, column maps.
    public var options = ImportOptions()
    /// `--sheet`: the one sheet to read of each workbook.
    public var sheet: String?
    /// `--encoding`: how text is encoded, where detection should not decide.
    public var encoding: TextEncoding?
    /// `--replace` or `--append`; nil refuses months that are loaded.
    public var mode: LoadMode?
    /// `--dry-run`: reads and counts everything, stores nothing.
    public var isDryRun = false
    /// `--allow-rejects`: stores the good rows and writes the others to a file beside the source.
    public var allowsRejects = false
    /// `--complete-on`: the rosters are full lists of this day; who is not on them has left.
    public var completeOn: Day?
    /// Told now and then how far the import is; called on the storing thread.
    public var onProgress: (@Sendable (ImportProgress) -> Void)?
    /// Who does it, when, with which version.
    public var origin: Origin

    /// A request with nothing stated.
    public init(files: [String], origin: Origin) {
        self.files = files
        self.origin = origin
    }
}

/// How far an import is.
public struct ImportProgress: Sendable, Equatable {
    /// The file being stored, without its folder.
    public var file: String
    /// Its place among the sheets to read, from 1.
    public var sheet: Int
    /// How many sheets are to be read.
    public var sheets: Int
    /// The rows stored so far, of all files.
    public var rows: Int
}

/// Who changes the ledger, when, and with which version of the program.
public struct Origin: Sendable {
    /// The account's name on the machine.
    public let author: String
    /// ISO 8601 with the offset.
    public let time: String
    /// The program's version.
    public let version: String

    /// An origin.
    public init(author: String, time: String, version: String) {
        self.author = author
        self.time = time
        self.version = version
    }
}
