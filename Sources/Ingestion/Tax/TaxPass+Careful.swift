internal import BuildingEconomy
internal import Spreadsheets

extension TaxPass {
    /// Whether the sheet can be read at all: a cumulative table needs the year's earlier months.
    mutating func canBegin() -> Bool {
        guard let month = fixedMonth, plan.months.count == 1, plan.months[0].month == 0 else { return true }
        for level in Set(plan.amounts.filter(\.isCumulative).map(\.level)).sorted(by: { $0.rawValue < $1.rawValue }) {
            let missing = loadedBefore.missingMonths(month, level)
            if !missing.isEmpty {
                desk.log.note(.cumulativeNeedsEarlier(missing: missing))
                return false
            }
        }
        return true
    }

    /// What a sheet that cannot be read comes to.
    mutating func aborted() -> SheetReading {
        desk.reading.findings = desk.log.findings
        return desk.reading
    }

    /// Reads any row: counts it where it is no record, rejects it where anything is wrong, and remembers its spellings.
    mutating func readWithCare(_ row: Row, _ taxpayers: inout TaxpayerDirectory) {
        if desk.layout.headerRows.contains(row.number) { return }
        if case .total(let kind) = desk.screen.classify(row) {
            if kind == .sum { totals.meet(row) }
            desk.reading.counts.totals += 1
            return
        }
        guard desk.admits(row) else { return }
        filled.take(row)
        let building = building(row)
        let kind = kind(row)
        var receipts: [Receipt] = []
        switch months.month(row, filled) {
        case .month(let month): receipts = self.receipts(row, month: month, kind: kind)
        case .failed(let problem, let text):
            desk.errors.add(problem, column: plan.month >= 0 ? plan.month : nil, text: text)
        }
        if desk.errors.isEmpty, receipts.isEmpty {
            let bytes = row.bytes(plan.code)
            let text = bytes.isEmpty ? row.text(plan.name) : row.text(plan.code)
            desk.log.note(.withoutAmount, row: row.number, text: text)
            desk.reading.counts.withoutAmount += 1
            return
        }
        let identity = identity(row, building: building, &taxpayers)
        if desk.rejects(row) { return }
        if desk.layout.isCumulative {
            convert(&receipts, row, taxpayer: identity == 0 ? 0 : taxpayers.sameCodeAs(identity), building: building)
        }
        for receipt in receipts {
            sums.add(receipt.amounts, month: receipt.month)
            buffer.append(
                identity: identity, building: building, month: receipt.month, taxKind: receipt.taxKind,
                row: Int32(truncatingIfNeeded: row.number), receipt.amounts)
        }
        desk.reading.counts.stored += 1
    }

    private mutating func building(_ row: Row) -> Int32 {
        guard lookup.isThere else { return 0 }
        switch lookup.find(row, filled: filled) {
        case .none: return 0
        case .building(let number): return number
        case .failed(let problem, let column, let text):
            desk.errors.add(problem, column: column, text: text)
            return -1
        }
    }

    private mutating func kind(_ row: Row) -> Int32 {
        guard let column = plan.taxKindColumn, let text = desk.text(row, column) else { return 0 }
        let number = taxKinds.number(of: text)
        if number > 0 {
            kindSpellings.insert(row.bytes(column.index), UnsafeBufferPointer(start: nil, count: 0), number: number)
        }
        return number
    }

    private mutating func identity(_ row: Row, building: Int32, _ taxpayers: inout TaxpayerDirectory) -> Int32 {
        let codeBytes = filled.bytes(row, plan.code)
        let nameBytes = filled.bytes(row, plan.name)
        let known = taxpayers.knownNumber(codeBytes, nameBytes)
        if known > 0 { return known }
        guard desk.errors.isEmpty else {
            if building == 0, TaxpayerDirectory.isNobody(code: codeBytes, name: nameBytes) {
                desk.errors.add(.noTaxpayerOrBuilding)
            }
            return 0
        }
        let isNumber = !isText && row.kind(plan.code) == .number
        let reading = taxpayers.reading(
            code: codeBytes, isNumberCell: isNumber, name: nameBytes, repairs: options.repairsCodes)
        if reading.identity == 0, reading.oddity == nil, building != 0 { return 0 }
        desk.note(reading, row, code: plan.codeColumn, ifNobody: .noTaxpayerOrBuilding)
        return reading.identity
    }
}
