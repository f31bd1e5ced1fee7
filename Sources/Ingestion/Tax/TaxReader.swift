public import BuildingEconomy
public import Spreadsheets

/// Reads a tax file (税收入库) by its layout.
///
/// Rows whose parties, month and amounts are written as expected take a path without a String or an allocation; any
/// oddity is left to ``TaxPass/readWithCare(_:_:)``.
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

    /// Reads sheet `sheet` and hands over blocks of some 8,192 statements until `sink` returns false; the block is used
    /// again.
    public func read(
        _ spreadsheet: Spreadsheet, sheet: Int, taxpayers: inout TaxpayerDirectory, buildings: BuildingDirectory,
        taxKinds: inout TaxKindDirectory, loadedBefore: LoadedBefore = .nothing,
        into sink: (inout ReceiptStatements) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        var pass = TaxPass(
            layout, file: file, options: options, buildings: buildings, taxKinds: taxKinds,
            loadedBefore: loadedBefore, merges: try spreadsheet.mergedRanges(sheet: sheet),
            isText: spreadsheet.format == .delimitedText)
        guard pass.canBegin() else { return pass.aborted() }
        var goesOn = true
        let summary = try spreadsheet.forEachRow(sheet: sheet) { row in
            if !pass.readPlainly(row, &taxpayers) { pass.readWithCare(row, &taxpayers) }
            if pass.needsFlush { goesOn = pass.flush(sink) }
            return goesOn
        }
        if goesOn { _ = pass.flush(sink) }
        taxKinds = pass.taxKinds
        return pass.finished(summary)
    }
}
