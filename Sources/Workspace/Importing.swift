internal import BuildingEconomy
internal import Dispatch
internal import Ingestion
internal import Ledger
internal import Spreadsheets

extension Workspace {
    /// Imports files as one batch and one transaction: all of it is stored, or nothing.
    ///
    /// What is wrong with the files comes back as findings; nothing is stored then, unless rejects are allowed and only rows are wrong.
    /// - Throws: ``LedgerError``, ``UnwritableRejects``.
    public func importFiles(
        _ request: ImportRequest, writingRejectsBy writeRejects: RejectsWriter = RejectsFile.write
    ) throws -> ImportOutcome {
        // Reading the files through takes a while: that can be done while rows are stored, and hardly ever shows anything else.
        do {
            return try importFiles(request, isGlance: true, writingRejectsBy: writeRejects)
        } catch is MisleadingGlance {
            return try importFiles(request, isGlance: false, writingRejectsBy: writeRejects)
        }
    }

    private func importFiles(
        _ request: ImportRequest, isGlance: Bool, writingRejectsBy writeRejects: RejectsWriter
    ) throws -> ImportOutcome {
        var request = request
        var plan = ImportPlan(request, policy: policy, isGlance: isGlance)
        if request.mode == nil, plan.isOfRejects { request.mode = .append }
        guard request.completeOn == nil || plan.namesRoster else { throw NoRoster() }
        return try ledger.write(bytes: max(1, plan.bytes)) { writing in
            let policyBatch = try recordPolicy(request.origin, in: writing)
            writing.policyAliases = policy.aliases
            try skipKnownFiles(of: &plan, request, in: writing)
            var outcome = ImportOutcome()
            outcome.isDryRun = request.isDryRun
            outcome.files = plan.files
            if outcome.isFatal(request) {
                // What is wrong further down is told with what is wrong at the beginning.
                if isGlance { throw MisleadingGlance() }
                return (outcome, false)
            }
            guard !plan.jobs.isEmpty else {
                outcome.isAccepted = true
                return (outcome, policyBatch && !request.isDryRun)
            }
            let batch = try writing.addBatch(
                .import, at: request.origin.time, by: request.origin.author, version: request.origin.version)
            let run = try run(plan, request, batch: batch, in: writing)
            outcome.files = run.files
            if !outcome.isFatal(request) {
                try ImportAftermath(plan, run.sheetNumbers, request, batch: batch, in: writing).complete(&outcome)
            }
            let unknown = Set(outcome.files.flatMap(\.sheets).flatMap { $0.unknownBuildings.map(\.name) })
            if !unknown.isEmpty {
                outcome.suggestions = try buildingSuggestions(
                    for: unknown.sorted(), among: try BuildingNames(policy, in: writing.reading)
                ).filter { !$0.candidates.isEmpty }
            }
            outcome.isAccepted = !outcome.isFatal(request)
            let isKept = outcome.isAccepted && !request.isDryRun
            if isKept {
                outcome.batch = batch
                try writing.packRows()
                try RejectsTable.writeAll(&outcome.files, by: writeRejects)
            }
            return (outcome, isKept)
        }
    }

    private func run(
        _ plan: ImportPlan, _ request: ImportRequest, batch: Int, in writing: LedgerWriting
    ) throws -> ImportRun {
        var run = try ImportRun(plan, request, batch: batch, in: writing)
        let channel = Channel<SheetMessage>(capacity: 8)
        let buildings = try Directories.buildings(in: writing, policy: policy)
        let taxKinds = try Directories.taxKinds(in: writing)
        let known = try Directories.taxpayers(in: writing, rosterBytes: plan.rosterBytes)
        let yearToDate = try YearToDate.before(plan, known, in: writing)
        let taxpayers = Handover(known)
        let nextReceipt = writing.nextReceipt
        let reading = Background { [policy] in
            var source = SheetSource(
                plan, policy: policy, options: request.options, buildings: buildings, taxpayers: taxpayers.take(),
                taxKinds: taxKinds, yearToDate: yearToDate, nextReceipt: nextReceipt, channel: channel)
            source.run()
        }
        do {
            try run.store(from: channel)
        } catch {
            channel.close()
            try reading.value()
            throw error
        }
        try reading.value()
        return run
    }

    private func skipKnownFiles(of plan: inout ImportPlan, _ request: ImportRequest, in writing: LedgerWriting) throws {
        let sizes = try writing.fileSizes()
        for file in plan.files.indices {
            guard let spreadsheet = plan.spreadsheets[file], sizes.contains(spreadsheet.byteCount) else { continue }
            let digest = try plan.digest(ofFile: file)
            if let batch = try writing.batchInForce(holding: digest, options: request.identity) {
                plan.skip(file: file, alreadyIn: batch)
            }
        }
    }

    /// Records the policy's full text where it is not what the ledger last recorded (or the plan's); gives whether it did.
    func recordPolicy(_ origin: Origin, in writing: LedgerWriting) throws -> Bool {
        let recorded = try writing.reading.policyText()
        guard let policyText, policyText != recorded, try policy != (recorded.map(PolicyFile.policy(from:)) ?? .plan)
        else { return false }
        _ = try writing.addBatch(
            .policy, at: origin.time, by: origin.author, version: origin.version, detail: policyText)
        return true
    }
}

extension ImportRequest {
    /// What, beside its bytes, makes a file the same as one imported before: kind, month, unit, sheet and column maps.
    var identity: String {
        var parts: [String] = []
        if let kind = options.kind { parts.append("kind=\(kind.rawValue)") }
        if let month = options.month { parts.append("month=\(month.text)") }
        if let unit = options.unit { parts.append("unit=\(unit.rawValue)") }
        if let sheet { parts.append("sheet=\(sheet)") }
        if options.isCumulative { parts.append("cumulative") }
        if options.repairsCodes { parts.append("repair-codes") }
        if let completeOn { parts.append("complete-on=\(completeOn.text)") }
        for (header, field) in options.columns.sorted(by: { $0.key < $1.key }) {
            parts.append("map=\(header)=\(field)")
        }
        return parts.joined(separator: " ")
    }
}

extension ImportOutcome {
    /// Whether nothing may be stored: an error, or with `--allow-rejects` one that is not about a single row.
    func isFatal(_ request: ImportRequest) -> Bool {
        allFindings.contains { finding in
            finding.severity == .error
                && !(request.allowsRejects && request.completeOn == nil && finding.problem.code.rejectsItsRow)
        }
    }
}
