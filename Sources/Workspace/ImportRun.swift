internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Spreadsheets

/// One import while it runs: what the reading thread sends is stored, counted and judged.
struct ImportRun {
    private let request: ImportRequest
    private let writing: LedgerWriting
    private let plan: ImportPlan
    private(set) var files: [FileOutcome]
    private let batch: Int
    private var buildingBook: BuildingBook
    private var tenancyBook: TenancyBook?
    private var loads: MonthLoads
    private var absoluteFen: Int128
    private var fileNumbers: [Int: Int64] = [:]
    private var open: OpenSheet?
    /// The number in the ledger of each job's sheet.
    private(set) var sheetNumbers: [Int: Int64] = [:]
    private var rowsSoFar = 0

    /// The sheet being stored.
    private struct OpenSheet {
        let job: Int
        let number: Int64
        var counts = SheetCounts()
        var receipts: ClosedRange<Int64>?
    }

    init(_ plan: ImportPlan, _ request: ImportRequest, batch: Int, in writing: LedgerWriting) throws {
        self.plan = plan
        self.request = request
        self.writing = writing
        self.batch = batch
        files = plan.files
        buildingBook = BuildingBook(try writing.buildings())
        loads = MonthLoads(before: try writing.loadedBefore(), mode: request.mode)
        absoluteFen = Int128(try writing.absoluteFen())
    }

    /// Stores what comes down the channel until the last sheet is read.
    mutating func store(from channel: Channel<SheetMessage>) throws {
        while try store(channel.take()) {}
    }

    private mutating func store(_ message: SheetMessage) throws -> Bool {
        switch message {
        case .began(let job, let sha256, let decided): try begin(job, sha256: sha256, decided: decided)
        case .buildings(let new, let statements): try store(new, statements)
        case .identities(let identities): try writing.append(identities, sheet: open!.number)
        case .tenancies(let statements):
            if tenancyBook == nil { tenancyBook = try writing.tenancyBook() }
            try writing.store(statements, sheet: open!.number, against: &tenancyBook!, counts: &open!.counts)
            tell(rows: statements.count)
        case .taxKinds(let names, let first):
            for (offset, name) in names.enumerated() { try writing.addTaxKind(first + Int32(offset), name: name) }
        case .receipts(let receipts):
            guard let ids = try writing.append(receipts) else { break }
            open!.receipts = (open!.receipts?.lowerBound ?? ids.lowerBound)...ids.upperBound
            tell(rows: ids.count)
        case .ended(let reading): try end(reading)
        case .misled(let error): throw error
        case .failed(let error): fail(error)
        case .finished: return false
        }
        return true
    }

    private mutating func tell(rows: Int) {
        rowsSoFar += rows
        guard let onProgress = request.onProgress, let open else { return }
        onProgress(
            ImportProgress(
                file: files[plan.jobs[open.job].file].path.fileName, sheet: open.job + 1, sheets: plan.jobs.count,
                rows: rowsSoFar))
    }

    private mutating func store(_ new: [BuildingDirectory.Entry], _ statements: [BuildingStatement]) throws {
        for building in new {
            try writing.addBuilding(building.number, key: building.key, nameKey: building.nameKey ?? building.key)
        }
        try writing.store(statements, sheet: open!.number, against: &buildingBook, counts: &open!.counts)
    }

    private mutating func begin(_ position: Int, sha256: String, decided: String) throws {
        let job = plan.jobs[position]
        let spreadsheet = plan.spreadsheets[job.file]!
        if fileNumbers[job.file] == nil {
            fileNumbers[job.file] = try writing.addFile(
                batch: batch, name: files[job.file].path.fileName, sha256: sha256,
                byteSize: spreadsheet.byteCount, format: spreadsheet.format.rawValue,
                encoding: spreadsheet.encoding?.name, options: request.identity)
        }
        let isText = spreadsheet.format == .delimitedText
        let number = try writing.addSheet(
            file: fileNumbers[job.file]!, name: isText ? nil : job.layout.sheet, kind: job.layout.kind.rawValue,
            decided: decided)
        open = OpenSheet(job: position, number: number)
        sheetNumbers[position] = number
        tell(rows: 0)
    }

    private mutating func end(_ reading: SheetReading) throws {
        guard var sheet = open else { return }
        let job = plan.jobs[sheet.job]
        if job.layout.kind == .tax { sheet.counts.new = reading.counts.stored }
        if tenancyBook != nil, job.layout.kind == .tenants {
            let settled = try writing.settle(&tenancyBook!)
            sheet.counts.new -= settled
            sheet.counts.updated += settled
        }
        sheet.counts.rejected = reading.counts.rejected
        sheet.counts.skipped = reading.counts.skipped
        var findings = reading.findings
        let place = Place(file: files[job.file].path, sheet: job.layout.sheet)
        absoluteFen += TaxLevel.allCases.map { reading.magnitude[$0] }.max() ?? 0
        if absoluteFen > Int128(Int64.max) {
            findings.append(Finding(.sumOverflow, at: place))
        } else if job.layout.kind == .tax {
            findings += try loads.take(reading, job.layout, sheet: sheet.number, at: place, in: writing)
        }
        let fen = TaxLevel.allCases.map { reading.magnitude[$0] }.max() ?? 0
        try writing.finishSheet(
            sheet.number, counts: sheet.counts, receipts: sheet.receipts, absoluteFen: Int64(clamping: fen))
        let position = files[job.file].sheets.firstIndex { $0.layout == job.layout }!
        files[job.file].sheets[position].reading = reading
        files[job.file].sheets[position].counts = sheet.counts
        files[job.file].sheets[position].findings += findings
        open = nil
    }

    private mutating func fail(_ error: UnreadableSpreadsheet) {
        let file = plan.jobs[open!.job].file
        files[file].findings.append(
            Finding(.unreadableFile(reason: error.reason.sentence), at: Place(file: files[file].path)))
        open = nil
    }
}

extension String {
    /// A path's last part.
    var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
