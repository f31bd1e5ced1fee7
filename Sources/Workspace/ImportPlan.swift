internal import BuildingEconomy
internal import Ingestion
internal import Spreadsheets

/// The files of an import, opened and recognised, in the order they are read: buildings, tenants, tax.
struct ImportPlan: Sendable {
    /// A sheet to read.
    struct Job: Sendable {
        let file: Int
        let sheet: Int
        let layout: SheetLayout
    }

    /// The files in the order given, some by a glance; nil where one could not be opened.
    private(set) var spreadsheets: [Spreadsheet?] = []
    /// What is known of each file before its rows are read.
    private(set) var files: [FileOutcome] = []
    /// The sheets, in the order they are read.
    private(set) var jobs: [Job] = []

    /// Opens and recognises the files of a request.
    init(_ request: ImportRequest, policy: Policy, isGlance: Bool) {
        for opened in OpenedFile.openAll(request, policy: policy, isGlance: isGlance) {
            var outcome = FileOutcome(path: opened.path)
            outcome.findings = opened.findings
            outcome.format = opened.spreadsheet?.format.rawValue
            outcome.encoding = opened.spreadsheet?.encoding?.name
            keep(opened.recognised, file: files.count, &outcome)
            spreadsheets.append(opened.spreadsheet)
            files.append(outcome)
        }
        // Cumulative tables are turned into months against those before them: tax is read in the order of the months then.
        let isCumulative = jobs.contains { $0.layout.isCumulative }
        jobs = jobs.enumerated().sorted { left, right in
            let (one, other) = (left.element.layout, right.element.layout)
            let months = [one, other].map { isCumulative ? Int($0.lastMonth?.ordinal ?? 0) : 0 }
            return (one.kind.order, months[0], left.offset) < (other.kind.order, months[1], right.offset)
        }.map(\.element)
    }

    /// Sheets that are no table stand aside where another one is; where none is, their findings say why.
    private mutating func keep(
        _ recognised: [(sheet: Int, result: Recognition)], file: Int, _ outcome: inout FileOutcome
    ) {
        let hasTable = recognised.contains { $0.result.layout != nil }
        for (sheet, result) in recognised {
            if let layout = result.layout {
                jobs.append(Job(file: file, sheet: sheet, layout: layout))
                outcome.sheets.append(
                    SheetOutcome(layout: layout, reading: SheetReading(), findings: result.findings))
            } else if hasTable {
                outcome.findings += result.findings.filter { ![.noHeader, .emptySheet].contains($0.problem.code) }
            } else {
                outcome.findings += result.findings
            }
        }
    }

    /// The years that cumulative tables are about.
    var cumulativeYears: Set<Int> {
        Set(jobs.filter { $0.layout.isCumulative }.compactMap { $0.layout.lastMonth?.year })
    }

    /// The size of the files with a roster to read.
    var rosterBytes: Int { byteCount { $0.kind == .tenants } }

    /// The size of the files to read.
    var bytes: Int { byteCount { _ in true } }

    private func byteCount(where isMeant: (SheetLayout) -> Bool) -> Int {
        Set(jobs.filter { isMeant($0.layout) }.map(\.file)).reduce(0) { $0 + (spreadsheets[$1]?.byteCount ?? 0) }
    }

    /// The SHA-256 of a file that could be opened.
    ///
    /// - Throws: ``MisleadingGlance``.
    mutating func digest(ofFile file: Int) throws -> String {
        try readThrough(file: file).sha256Text!
    }

    /// A file that could be opened, read through.
    ///
    /// - Throws: ``MisleadingGlance``.
    mutating func readThrough(file: Int) throws -> Spreadsheet {
        guard let whole = try? spreadsheets[file]!.readThrough() else { throw MisleadingGlance() }
        spreadsheets[file] = whole
        return whole
    }

    /// Leaves a file's sheets out: the ledger already holds the same bytes.
    mutating func skip(file: Int, alreadyIn batch: Int) {
        files[file].alreadyInBatch = batch
        files[file].sheets = []
        files[file].findings = [Finding(.alreadyImported(batch: batch), at: Place(file: files[file].path))]
        jobs.removeAll { $0.file == file }
    }
}

/// A file is not what its beginning made of it: all are to be read through before anything else.
struct MisleadingGlance: Error {}

extension SheetLayout {
    /// The last month that the sheet's amounts are stated for, where not its rows say it.
    fileprivate var lastMonth: Month? { columns.compactMap(\.month).max() ?? month?.value }
}

extension FileKind {
    /// Buildings are read before tenants before tax.
    fileprivate var order: Int {
        switch self {
        case .buildings: 0
        case .tenants: 1
        case .tax: 2
        }
    }
}
