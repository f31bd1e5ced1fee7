/// The guard that keeps a spreadsheet from running a text cell as a formula.
///
/// Text that begins with `=`, `+`, `-`, `@`, tab or CR, behind any number of apostrophes, gets one more apostrophe
/// before it. Whoever reads the file takes one apostrophe off such text; so every text comes back as it was, even one
/// that had an apostrophe there of its own.
public enum FormulaGuard {
    /// The text as a cell may hold it.
    public static func guarded(_ text: String) -> String {
        mayRun(text.utf8) ? "'" + text : text
    }

    /// The text that ``guarded(_:)`` was given.
    public static func unguarded(_ text: String) -> String {
        text.utf8.first == apostrophe && mayRun(text.utf8) ? String(text.unicodeScalars.dropFirst()) : text
    }

    static func mayRun(_ text: String.UTF8View) -> Bool {
        guard let first = text.first(where: { $0 != apostrophe }) else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
        default: return false
        }
    }

    private static let apostrophe = UInt8(ascii: "'")
}
