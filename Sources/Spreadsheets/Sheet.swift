/// One sheet of a workbook (工作表); a text file has one, named after the file.
public struct Sheet: Sendable, Equatable {
    public let name: String
    /// Hidden in the program that shows it, or "very hidden" (only a macro can show it).
    public let isHidden: Bool
    /// Its place in the workbook, from 0.
    public let index: Int
}
