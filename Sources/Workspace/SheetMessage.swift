internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Spreadsheets

/// What the reading thread tells the storing one, in order.
enum SheetMessage: Sendable {
    /// The sheet `job` begins, of a file with this SHA-256, read as `decided` says.
    case began(job: Int, sha256: String, decided: String)
    /// New buildings and rows of a register.
    case buildings([BuildingDirectory.Entry], [BuildingStatement])
    /// New identities of taxpayers; before the rows of a tax sheet's end, and behind the roster's rows that name them.
    case identities(IdentityColumns)
    /// Rows of a roster.
    case tenancies([TenancyStatement])
    /// New kinds of tax, the first with this number.
    case taxKinds([String], first: Int32)
    /// Rows of a tax file.
    case receipts(PreparedReceipts)
    /// The sheet ended.
    case ended(SheetReading)
    /// A file is not what its beginning made of it; nothing more comes.
    case misled(MisleadingGlance)
    /// The file could not be read to its end.
    case failed(UnreadableSpreadsheet)
    /// Every sheet is read.
    case finished
}
