import BuildingEconomy
import Ingestion
import Spreadsheets

/// Any bytes as a file that a steward imports: opened, recognised and read as register, roster or tax table.
///
/// Nothing traps, every row ends in exactly one class, every finding has its sentence, and a second reading, whose
/// spellings are all known, gives the same as the first.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? Spreadsheet.open(bytes: bytes, name: "t") else { return 0 }
    let options = statedOptions(count)
    for sheet in file.sheets.prefix(4) {
        guard
            let found = try? SheetLayout.recognise(
                file, sheet: sheet.index, file: "2020年t", options: options, policy: .plan)
        else { continue }
        for finding in found.findings { precondition(!finding.sentence.isEmpty) }
        guard let layout = found.layout else { continue }
        var office = Office()
        let first = office.read(file, sheet.index, layout, options)
        precondition(office.read(file, sheet.index, layout, options) == first)
    }
    return 0
}

/// What is stated beside the bytes, told from their number so that a file stays the same case.
private func statedOptions(_ count: Int) -> ImportOptions {
    var options = ImportOptions()
    options.month = count % 3 == 0 ? Month(yyyymm: 202012) : nil
    options.unit = count % 5 == 0 ? .wan : nil
    options.isCumulative = count % 7 == 0
    options.repairsCodes = count % 2 == 0
    options.kind = count % 11 < FileKind.allCases.count ? FileKind.allCases[count % 11] : nil
    return options
}

/// What is known while the readings of one file last.
private struct Office: ~Copyable {
    var taxpayers = TaxpayerDirectory()
    var buildings = BuildingDirectory(aliases: ["甲座": "甲大厦"])
    var taxKinds = TaxKindDirectory()

    init() {
        _ = read(try? Spreadsheet.open(bytes: Array("楼宇编号,楼宇名称\nB01,甲大厦\nB02,乙大厦\n".utf8), name: "r"))
    }

    private mutating func read(_ register: Spreadsheet?) -> Int {
        guard let register,
            let layout = try? SheetLayout.recognise(
                register, sheet: 0, file: "r", options: ImportOptions(), policy: .plan
            ).layout
        else { return 0 }
        return read(register, 0, layout, ImportOptions()).records
    }

    /// Reads a sheet and holds it against what must be true of any.
    mutating func read(
        _ file: Spreadsheet, _ sheet: Int, _ layout: SheetLayout, _ options: ImportOptions
    ) -> Outcome {
        var outcome = Outcome()
        let reading: SheetReading?
        switch layout.kind {
        case .buildings:
            reading = try? BuildingReader(layout: layout, file: "t", policy: .plan).read(
                file, sheet: sheet, buildings: &buildings
            ) {
                outcome.records += $0.count
                for statement in $0 { outcome.mix(Int64(statement.building), Int64(statement.row)) }
                return true
            }
        case .tenants:
            reading = try? TenantReader(
                layout: layout, file: "t", policy: .plan, repairsCodes: options.repairsCodes
            ).read(file, sheet: sheet, taxpayers: &taxpayers, buildings: buildings) { block, _ in
                outcome.records += block.count
                for statement in block {
                    outcome.mix(Int64(statement.identity), statement.area?.cm2 ?? -1, Int64(statement.row))
                }
                return true
            }
        case .tax:
            reading = try? TaxReader(layout: layout, file: "t", options: options).read(
                file, sheet: sheet, taxpayers: &taxpayers, buildings: buildings, taxKinds: &taxKinds,
                loadedBefore: .nothing
            ) { block in
                outcome.records += block.count
                for row in 0..<block.count {
                    outcome.mix(Int64(block.identities[row]), Int64(block.months[row]), Int64(block.rows[row]))
                    outcome.mix(block.total[row], block.local[row], block.district[row])
                }
                return true
            }
        }
        guard let reading else { return outcome }
        outcome.counts = reading.counts
        for finding in reading.findings { precondition(!finding.sentence.isEmpty) }
        precondition(reading.counts.rejected == reading.rejected.count)
        guard !reading.findings.contains(where: { $0.problem.code == .cumulativeNeedsEarlier }) else { return outcome }
        precondition(reading.counts.records == outcome.records)
        var rows = 0
        guard
            (try? file.forEachRow(
                sheet: sheet,
                { row in
                    if !layout.headerRows.contains(row.number) { rows += 1 }
                    return true
                })) != nil
        else { return outcome }
        precondition(reading.counts.read == rows)
        return outcome
    }
}

/// What a reading came to, for comparison.
private struct Outcome: Equatable {
    var records = 0
    var counts = RowCounts()
    private var digest: UInt64 = 14_695_981_039_346_656_037

    mutating func mix(_ values: Int64...) {
        for value in values { digest = (digest ^ UInt64(bitPattern: value)) &* 1_099_511_628_211 }
    }
}
