/// A file that cannot be read as a table: which one, and why.
public struct UnreadableSpreadsheet: Error, Sendable, Equatable {
    /// The file's name, as it was given.
    public let name: String
    public let reason: Reason

    public enum Reason: Sendable, Equatable {
        /// The system refused (`errno`).
        case unopened(code: Int32)
        case folder
        case empty
        /// Neither sound UTF-8 nor sound GB18030, or not sound in the one encoding that was possible; byte offset from 0.
        case undecodable(offset: Int, tried: [TextEncoding])
        /// A NUL byte: no text.
        case containsNUL(offset: Int)
        /// Another kind of file, by its Chinese name.
        case notATable(String)
        /// A table of a kind that is not read (xlsb, ods, BIFF5, mht), by its name.
        case unsupported(String)
        case passwordProtected
        case truncated
        /// Something inside contradicts itself; what, in Chinese.
        case damaged(String)
        /// Bytes beyond a cap of `Limits`; of what, in Chinese.
        case tooLarge(String, limit: Int)
        case tooManyRows(limit: Int)
        case tooManyCells(limit: Int)
        case tooManyColumns(row: Int, limit: Int)
        case cellTooLong(row: Int, column: Int, limit: Int)
        case recordTooLong(row: Int, limit: Int, openQuote: Bool)
        /// A zip that inflates out of all proportion.
        case bomb
        /// XML with a document type, where entities could hide.
        case entities
        case noSuchSheet(Int)
        case changed
    }

    init(_ name: String, _ reason: Reason) {
        self.name = name
        self.reason = reason
    }
}
