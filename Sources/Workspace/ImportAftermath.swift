internal import Analytics
internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Spreadsheets

/// What is done once every row of an import is stored: corrections held against it, a full roster compared,
/// unknown building names kept.
struct ImportAftermath {
    private let plan: ImportPlan
    private let sheetNumbers: [Int: Int64]
    private let request: ImportRequest
    private let batch: Int
    private let writing: LedgerWriting

    init(
        _ plan: ImportPlan, _ sheetNumbers: [Int: Int64], _ request: ImportRequest, batch: Int,
        in writing: LedgerWriting
    ) {
        self.plan = plan
        self.sheetNumbers = sheetNumbers
        self.request = request
        self.batch = batch
        self.writing = writing
    }

    func complete(_ outcome: inout ImportOutcome) throws {
        let carried = try writing.carryCorrections(intoBatch: batch)
        let conflicts = carried + (try writing.correctionConflicts(ofBatch: batch))
        if !conflicts.isEmpty {
            let release = try ReleaseCommands(
                conflicts.map(\.correction), policyAliases: writing.policyAliases, in: writing.reading)
            for conflict in conflicts { report(conflict, release, in: &outcome) }
        }
        for (position, number) in sheetNumbers.sorted(by: { $0.key < $1.key }) {
            guard let sheet = outcome.files.sheet(of: plan.jobs[position]) else { continue }
            try writing.addUnknownBuildings(sheet.unknownBuildings, sheet: number)
        }
        if let day = request.completeOn { outcome.rosterDifference = try compare(on: day) }
    }

    private func report(
        _ conflict: CorrectionConflict, _ release: ReleaseCommands, in outcome: inout ImportOutcome
    ) {
        guard let position = sheetNumbers.first(where: { $0.value == conflict.sheet })?.key else { return }
        let job = plan.jobs[position]
        let column = conflict.correction.field.field.flatMap { job.layout.column($0) }
        if column == nil, conflict.correction.field != .receiptBuilding { return }
        let isText = plan.spreadsheets[job.file]?.format == .delimitedText
        let place = Place(
            file: plan.files[job.file].path, sheet: isText ? nil : job.layout.sheet, row: conflict.row,
            column: column?.index)
        let problem = Problem.correctionConflict(
            field: conflict.correction.field.chineseName, corrected: conflict.correction.value.chineseText,
            stated: conflict.stated.chineseText,
            release: release.line(conflict.correction) ?? "louyu correct list")
        let sheet = outcome.files[job.file].sheets.firstIndex { $0.layout == job.layout }!
        outcome.files[job.file].sheets[sheet].findings.append(Finding(problem, at: place))
    }

    /// Compares the rosters with what was stored before, and ends the stays that they lack.
    private func compare(on day: Day) throws -> RosterChanges {
        let rosters = sheetNumbers.filter { plan.jobs[$0.key].layout.kind == .tenants }
        let hasRooms = rosters.allSatisfy { plan.jobs[$0.key].layout.column(.room) != nil }
        let aliases = writing.policyAliases
        let named = try writing.tenanciesNamed(byBatch: batch)
        let now = try writing.reading.stays(policyAliases: aliases)
        let listed = now.filter { stay in
            named.contains(stay.tenancy) && stay.moveIn.map { $0 <= day } ?? true
                && stay.moveOut.map { $0 >= day } ?? true
        }
        let taxpayerOf = try writing.reading.taxpayers(policyAliases: aliases)
        let earlier = try writing.reading.stays(asOf: batch - 1, policyAliases: aliases).filter { $0.spans(day) }
        let known = try writing.reading.identities(Set((earlier + listed).map(\.identity)).sorted())
        let keys = try writing.reading.buildingKeys()
        let meant = aliases.merging(try writing.reading.aliases().map { ($0.aliasKey, $0.nameKey) }) { first, _ in first
        }
        func entry(_ stay: Stay) -> ListedStay {
            let identity = known[stay.identity]
            return ListedStay(
                taxpayer: taxpayerOf[Int(stay.identity)], name: identity?.name ?? "",
                nameKey: identity?.nameKey.map { meant[$0] ?? $0 } ?? "",
                building: stay.building, room: hasRooms ? stay.room : "")
        }
        let comparison = RosterComparison(before: earlier.map(entry), after: listed.map(entry))
        let present = Set(listed.map(entry).map { [$0.taxpayer, $0.building] })
        let gone = now.filter { stay in
            !named.contains(stay.tenancy) && stay.spans(day)
                && (hasRooms || !present.contains([stay.taxpayer, stay.building]))
        }
        if let last = rosters.max(by: { $0.key < $1.key }) {
            try writing.close(
                gone, completeOn: day, sheet: last.value, row: plan.jobs[last.key].layout.headerRows.upperBound)
        }
        let codes = Dictionary(
            known.values.compactMap { one in one.code.map { (taxpayerOf[Int(one.number)], $0) } },
            uniquingKeysWith: { first, _ in first })
        return RosterChanges(
            comparison, completeOn: day, closed: gone.count, codes: { codes[$0] }, building: { keys[$0] ?? "" })
    }
}

extension [FileOutcome] {
    fileprivate func sheet(of job: ImportPlan.Job) -> SheetOutcome? {
        self[job.file].sheets.first { $0.layout == job.layout }
    }
}

extension SheetOutcome {
    /// The building names of rejected rows that the register lacks.
    var unknownBuildings: [UnknownBuilding] {
        let columns = [layout.column(.buildingCode), layout.column(.buildingName)].compactMap { $0 }
        var counts: [String: Int] = [:]
        for row in reading.rejected where row.reason.contains(Problem.unknownBuilding.sentence) {
            let texts = columns.map { $0.index < row.cells.count ? row.cells[$0.index] : "" }
            if let name = texts.first(where: { NameKey.of($0) != nil }) { counts[name, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { UnknownBuilding(name: $0.key, rows: $0.value) }
    }
}
