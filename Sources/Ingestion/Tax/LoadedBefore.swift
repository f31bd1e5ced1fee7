public import BuildingEconomy

/// What is loaded of a year before a month: what a cumulative table (累计) is converted against.
public struct LoadedBefore {
    /// The months of the year before the table's that are not loaded, at a level; none may be missing.
    public var missingMonths: (Month, TaxLevel) -> [Month]
    /// Fen loaded from January to the month before, of a taxpayer (``TaxpayerDirectory/sameCodeAs(_:)``; 0: the row names
    /// none), building named and kind of tax; 0 for a building or kind that the table does not tell apart: then of all of
    /// them.
    public var amount: (_ taxpayer: Int32, _ building: Int32, _ taxKind: Int32, Month, TaxLevel) -> Int64

    /// Both questions.
    public init(
        missingMonths: @escaping (Month, TaxLevel) -> [Month],
        amount: @escaping (_ taxpayer: Int32, _ building: Int32, _ taxKind: Int32, Month, TaxLevel) -> Int64
    ) {
        self.missingMonths = missingMonths
        self.amount = amount
    }

    /// Nothing loaded: only a table of January can be converted.
    public static var nothing: LoadedBefore { YearToDate().loadedBefore }
}
