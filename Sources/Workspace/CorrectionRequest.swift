public import BuildingEconomy
public import Ledger

/// A correction as a steward asks for it.
public struct CorrectionRequest: Sendable {
    /// What is to be corrected.
    public enum Subject: Sendable, Equatable {
        /// A building, by key or name.
        case building(String)
        /// The stay of a company (code or name) in a building; of several the one of `room`, begun on `movedIn`.
        case tenancy(String, building: String, room: String?, movedIn: Day?)
        /// The receipts of a company (code or name); of one month, of one 税种, of one row of its file.
        case receipts(String, month: Month?, taxKind: String?, row: Int?)
    }

    /// What is to be corrected.
    public var subject: Subject
    /// The values; none for a release of everything.
    public var values: [CorrectedField: CorrectedValue] = [:]
    /// The building that receipts belong to; an empty text for none named.
    public var receiptBuilding: String?
    /// Whether what files say is to count again, for the fields named or for all.
    public var isRelease = false
    /// Why.
    public var why: String

    /// A request without values.
    public init(_ subject: Subject, why: String) {
        self.subject = subject
        self.why = why
    }
}

/// What came of a correction.
public struct CorrectionOutcome: Sendable, Equatable {
    /// The batch that holds it.
    public let batch: Int
    /// What was corrected, for people.
    public let subject: String
    /// How many buildings, stays or receipts it is about.
    public let count: Int
    /// Each value: its name and what it is now, or that it was released.
    public let values: [String]
}

/// Why a correction is not recorded.
public struct CorrectionRefusal: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public let description: String
}
