public import BuildingEconomy
public import Spreadsheets

/// Reads a tax file (税收入库) by its layout.
public struct TaxReader {
    let layout: SheetLayout
    let file: String
    let options: ImportOptions

    /// A reader of one sheet; `file` is how findings name the file.
    public init(layout: SheetLayout, file: String, options: ImportOptions) {
        self.layout = layout
        self.file = file
        self.options = options
    }

    /// Reads sheet `sheet` and hands over blocks of some 8,192 statements until `sink` returns false; the block is used again.
    public func read(
        _ spreadsheet: Spreadsheet, sheet: Int, taxpayers: inout TaxpayerDirectory, buildings: BuildingDirectory,
        taxKinds: inout TaxKindDirectory, loadedBefore: LoadedBefore = .nothing,
        into sink: (inout ReceiptStatements) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        SheetReading()
    }
}
