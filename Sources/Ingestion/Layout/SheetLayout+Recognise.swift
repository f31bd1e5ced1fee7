public import BuildingEconomy
public import Spreadsheets

extension SheetLayout {
    /// Looks at a sheet's head and decides how it is read; `file` is the path or name as given.
    public static func recognise(
        _ spreadsheet: Spreadsheet, sheet: Int, file: String, options: ImportOptions, policy: Policy
    ) throws(UnreadableSpreadsheet) -> Recognition {
        Recognition(layout: nil, findings: [])
    }
}
