/// What a cell that should hold a number turned out to hold.
public enum DecimalReading: Sendable, Equatable {
    /// Nothing but white space.
    case blank
    /// An exact or rounded integer count of the smallest unit.
    case value(ReadDecimal)
    /// Text that is no number (整体出售, 面议, —).
    case notANumber
    /// A number too large for the ledger.
    case overflow
}

/// A number read from text as an integer count of its smallest unit (fen, cm²).
public struct ReadDecimal: Sendable, Equatable {
    /// The count, rounded half away from zero where the text was finer than the unit.
    public let count: Int64
    /// `count` minus the exact value, in millionths of the smallest unit (truncated); 0 for an exact text.
    public let roundingMillionths: Int64
    /// Whether the text was finer than the smallest unit.
    public let isRounded: Bool
    /// Whether the text was written as `1.2E+08`: digits may have been lost before it reached us.
    public let isScientific: Bool

    /// A reading; `roundingMillionths` and the flags default to an exact, plain text.
    @inlinable
    public init(count: Int64, roundingMillionths: Int64 = 0, isRounded: Bool = false, isScientific: Bool = false) {
        self.count = count
        self.roundingMillionths = roundingMillionths
        self.isRounded = isRounded
        self.isScientific = isScientific
    }
}
