public import BuildingEconomy
public import Spreadsheets

/// Reads a roster (入驻企业名册) by its layout.
public struct TenantReader {
    let layout: SheetLayout
    let file: String
    let policy: Policy
    let repairsCodes: Bool

    private static let blockLength = 1024

    /// A reader of one sheet; `file` is how findings name the file.
    public init(layout: SheetLayout, file: String, policy: Policy, repairsCodes: Bool = false) {
        self.layout = layout
        self.file = file
        self.policy = policy
        self.repairsCodes = repairsCodes
    }

    /// Reads sheet `sheet` and hands over blocks of statements until `sink` returns false.
    public func read(
        _ spreadsheet: Spreadsheet, sheet: Int, taxpayers: inout TaxpayerDirectory, buildings: BuildingDirectory,
        into sink: ([TenancyStatement]) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        var desk = ReadingDesk(layout: layout, file: file)
        var roster = RosterRow(
            layout, buildings, merges: try spreadsheet.mergedRanges(sheet: sheet), policy: policy,
            isText: spreadsheet.format == .delimitedText, repairsCodes: repairsCodes)
        var block: [TenancyStatement] = []
        block.reserveCapacity(Self.blockLength)
        var goesOn = true
        let summary = try spreadsheet.forEachRow(sheet: sheet) { row in
            guard desk.admits(row) else { return true }
            guard let statement = roster.statement(row, &taxpayers, &desk) else { return true }
            block.append(statement)
            desk.reading.counts.stored += 1
            if block.count == Self.blockLength {
                goesOn = sink(block)
                block.removeAll(keepingCapacity: true)
            }
            return goesOn
        }
        desk.reading.counts.records = desk.reading.counts.stored
        if goesOn, !block.isEmpty { _ = sink(block) }
        return desk.finished(summary)
    }
}
