/// What a cell holds, as the file says it.
public enum CellKind: UInt8, Sendable {
    case empty
    /// Text; in delimited text every field that does not read as a plain number, and every quoted one.
    case text
    /// A number, in plain decimal digits; in delimited text an unquoted field that reads as one, as it was written.
    case number
    /// A number shown as a date, its text `2020-12-31`, `2020-12-31 08:30:00` or, for a time alone, `08:30:00`.
    case date
    /// `TRUE` or `FALSE`.
    case boolean
    /// An error value such as `#REF!`.
    case error
    /// A formula that nobody has calculated: there is no value to read.
    case formulaWithoutValue
}
