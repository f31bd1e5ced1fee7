public import BuildingEconomy

/// What the steward states about the files of one import, beyond what they say themselves.
public struct ImportOptions: Sendable, Equatable {
    /// `--kind`: what the files are; nil tells it from their headers.
    public var kind: FileKind?
    /// `--month`: the month of receipt; a row of another month is an error.
    public var month: Month?
    /// `--unit`: the unit of the amounts where the file states none.
    public var unit: MoneyUnit?
    /// `--map`: header → a ``Field``'s name or a standard header, before every synonym.
    public var columns: [String: String]
    /// `--cumulative`: the amounts are the year's to the month.
    public var isCumulative: Bool
    /// Whether a credit code that one obvious slip (O for 0, I for 1) explains is read as the corrected one.
    public var repairsCodes: Bool

    /// Nothing stated.
    public init() {
        columns = [:]
        isCumulative = false
        repairsCodes = false
    }
}
