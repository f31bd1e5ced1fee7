public import BuildingEconomy
public import Spreadsheets

/// Reads a building register (楼宇台账) by its layout.
public struct BuildingReader {
    let layout: SheetLayout
    let file: String
    let policy: Policy

    /// A reader of one sheet; `file` is how findings name the file.
    public init(layout: SheetLayout, file: String, policy: Policy) {
        self.layout = layout
        self.file = file
        self.policy = policy
    }

    /// Reads sheet `sheet`, makes new buildings known to `buildings`, and hands over blocks of statements until `sink` returns false.
    public func read(
        _ spreadsheet: Spreadsheet, sheet: Int, buildings: inout BuildingDirectory,
        into sink: ([BuildingStatement]) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        SheetReading()
    }
}
