public import BuildingEconomy

/// What a calendar year is likely to come to (预计): this year so far, grown as last year grew from the same months to its end.
///
/// Seasonal tax is never multiplied by 12/m: the factor is last year's own profile.
public struct Projection: Sendable, Equatable {
    /// January to the month, this year.
    public let yearToDate: Money
    /// All of the year before.
    public let lastYear: Money
    /// January to the same month of the year before.
    public let lastYearToDate: Money

    /// A projection; nil unless all three are positive, so that factor and result mean something.
    init?(yearToDate: Money, lastYear: Money, lastYearToDate: Money) {
        guard yearToDate > .zero, lastYear > .zero, lastYearToDate > .zero else { return nil }
        self.yearToDate = yearToDate
        self.lastYear = lastYear
        self.lastYearToDate = lastYearToDate
    }

    /// yearToDate × lastYear ÷ lastYearToDate, rounded to the fen: for print, never for verdicts.
    public var amount: Money {
        Money(
            fen: Int64(
                clamping: roundedHalfAwayFromZero(
                    Int128(yearToDate.fen) * Int128(lastYear.fen), over: Int128(lastYearToDate.fen))))
    }

    /// Whether the projection is `threshold` or more, exactly.
    public func reaches(_ threshold: Money) -> Bool {
        Int128(yearToDate.fen) * Int128(lastYear.fen) >= Int128(threshold.fen) * Int128(lastYearToDate.fen)
    }
}
