public import BuildingEconomy
public import Spreadsheets

/// Reads a roster (入驻企业名册) by its layout.
public struct TenantReader {
    let layout: SheetLayout
    let file: String
    let policy: Policy
    let repairsCodes: Bool

    /// A reader of one sheet; `file` is how findings name the file.
    public init(layout: SheetLayout, file: String, policy: Policy, repairsCodes: Bool = false) {
        self.layout = layout
        self.file = file
        self.policy = policy
        self.repairsCodes = repairsCodes
    }

    /// Reads sheet `sheet` and hands over blocks of statements, with the directory as it is by then, until `sink` returns false.
    public func read(
        _ spreadsheet: Spreadsheet, sheet: Int, taxpayers: inout TaxpayerDirectory, buildings: BuildingDirectory,
        into sink: ([TenancyStatement], inout TaxpayerDirectory) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        var desk = ReadingDesk(layout: layout, file: file)
        var roster = RosterRow(
            layout, buildings, merges: try spreadsheet.mergedRanges(sheet: sheet), policy: policy,
            isText: spreadsheet.format == .delimitedText, repairsCodes: repairsCodes)
        return try desk.read(
            spreadsheet, sheet: sheet, record: { row, desk in roster.statement(row, &taxpayers, &desk) },
            into: { sink($0, &taxpayers) })
    }
}
