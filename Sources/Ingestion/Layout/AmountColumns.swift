internal import BuildingEconomy

/// Decides which columns of amounts of a tax sheet are read, and at which level, month and kind of tax.
struct AmountColumns {
    let candidate: HeaderCandidate
    let options: ImportOptions
    let months: MonthDecision
    /// The level of the columns where no header of the sheet names one.
    private let level: TaxLevel
    private(set) var columns: [MappedColumn] = []
    private(set) var ignored: [IgnoredColumn] = []

    private struct Amount {
        let column: HeaderCandidate.Column
        let atoms: HeaderAtoms
        let level: TaxLevel
        let month: Month?
    }

    init(_ candidate: HeaderCandidate, options: ImportOptions, months: MonthDecision, level: TaxLevel) {
        self.candidate = candidate
        self.options = options
        self.months = months
        self.level = candidate.amounts.contains { $0.level != nil } ? .total : level
    }

    /// Decides every column of amounts.
    mutating func decide(_ log: inout FindingLog) {
        var amounts: [Amount] = []
        // The level whose parts (其中：增值税, 企业所得税) stand to its right.
        var (whole, isInParts): (TaxLevel?, Bool) = (nil, false)
        for column in candidate.columns {
            guard case .amount(let atoms) = column.meaning else { continue }
            if atoms.taxKind == nil { (whole, isInParts) = (atoms.level ?? whole, false) }
            isInParts = isInParts || atoms.isPart
            let month = month(of: atoms, at: column.header.index)
            if atoms.period != nil, month == nil {
                ignore(column, .unknown)
                continue
            }
            let level = atoms.level ?? (isInParts ? whole : nil) ?? level
            amounts.append(Amount(column: column, atoms: atoms, level: level, month: month))
        }
        let hasMonths = amounts.contains { $0.month != nil } && Set(amounts.compactMap(\.month)).count > 1
        for level in TaxLevel.allCases {
            let ofLevel = amounts.filter { $0.level == level }
            guard !ofLevel.isEmpty else { continue }
            if hasMonths {
                decideAcross(ofLevel, &log)
            } else {
                decide(level, ofLevel, &log)
            }
        }
    }

    private func month(of atoms: HeaderAtoms, at index: Int) -> Month? {
        switch atoms.period {
        case .month(let month): month
        case .ambiguous(let january, let october): isOctober(october, at: index) ? october : january
        case .monthOfYear(let number): months.year.flatMap { Month(year: $0, month: number) }
        case .range(_, let to, let year): (year ?? months.year).flatMap { Month(year: $0, month: to) }
        case nil: nil
        }
    }

    /// Whether a 2020.1 across the top stands between September and November.
    private func isOctober(_ october: Month, at index: Int) -> Bool {
        var (before, after): (Month?, Month?)
        for column in candidate.columns {
            guard case .amount(let atoms) = column.meaning, case .month(let month) = atoms.period else { continue }
            if column.header.index < index { before = month } else { after = after ?? month }
        }
        return before == october.advanced(by: -1) || after == october.advanced(by: 1)
    }

    /// Months across: every month's columns stand for themselves; a total over all months is not one of them.
    private mutating func decideAcross(_ amounts: [Amount], _ log: inout FindingLog) {
        for month in Set(amounts.map(\.month)).sorted(by: { ($0?.ordinal ?? -1) < ($1?.ordinal ?? -1) }) {
            let ofMonth = amounts.filter { $0.month == month }
            if month == nil {
                for amount in ofMonth { ignore(amount.column, .duplicate) }
            } else if let stated = options.month, month != stated {
                for amount in ofMonth { ignore(amount.column, .otherMonth) }
            } else {
                decide(ofMonth[0].level, ofMonth, &log)
            }
        }
    }

    /// The columns of one level (and month): 本期 before 累计, kinds of tax each, and at most one total.
    private mutating func decide(_ level: TaxLevel, _ amounts: [Amount], _ log: inout FindingLog) {
        let current = amounts.filter { !isCumulative($0) }
        let used = current.isEmpty ? amounts : current
        for amount in amounts where !current.isEmpty && isCumulative(amount) { ignore(amount.column, .cumulative) }
        for amount in used where amount.atoms.taxKind != nil { take(amount) }
        let totals = used.filter { $0.atoms.taxKind == nil }
        guard !totals.isEmpty else { return }
        let stated = totals.filter { $0.column.isMapped }
        let strong = totals.filter { $0.atoms.level != nil && !$0.atoms.isTotal }
        let named = totals.filter { $0.atoms.level != nil }
        let best = [stated, strong, named].first { !$0.isEmpty } ?? totals
        if best.count > 1, let standard = best.first(where: { isStandard($0) }) {
            settle(level, standard, totals, &log)
        } else if best.count > 1 {
            log.note(
                .rivalColumns(field: Field(level), headers: best.map(\.column.header.header)),
                row: candidate.block.rows.lowerBound, column: best[1].column.header.index,
                text: best[1].column.header.header)
            for amount in totals { ignore(amount.column, .duplicate) }
        } else {
            settle(level, best[0], totals, &log)
        }
    }

    private mutating func settle(
        _ level: TaxLevel, _ chosen: Amount, _ totals: [Amount], _ log: inout FindingLog
    ) {
        take(chosen)
        for amount in totals where amount.column.header.index != chosen.column.header.index {
            ignore(amount.column, .duplicate)
            log.note(
                .duplicateColumn(field: Field(level), used: chosen.column.header.header),
                row: candidate.block.rows.lowerBound, column: amount.column.header.index,
                text: amount.column.header.header)
        }
        let isSpoken = chosen.column.header.levels.contains { $0.name.hasPrefix("地方税收") }
        if level == .local, isSpoken, !chosen.column.isMapped {
            log.note(
                .localTaxColumn, row: candidate.block.rows.lowerBound, column: chosen.column.header.index,
                text: chosen.column.header.header)
        }
    }

    private func isStandard(_ amount: Amount) -> Bool {
        amount.column.header.levels.last?.name == amount.level.chineseName
    }

    private func isCumulative(_ amount: Amount) -> Bool {
        if case .range(let from, let to, _) = amount.atoms.period, to > from { return true }
        return amount.atoms.isCumulative
    }

    private mutating func take(_ amount: Amount) {
        let header = amount.column.header
        var column = MappedColumn(index: header.index, header: header.header, field: Field(amount.level))
        for unit in (amount.column.mappedUnits + header.units).reversed() {
            if case .money(let unit) = unit { column.moneyUnit = unit }
        }
        column.month = amount.month
        column.taxKind = amount.atoms.taxKind
        column.isCumulative = isCumulative(amount) || options.isCumulative
        columns.append(column)
    }

    private mutating func ignore(_ column: HeaderCandidate.Column, _ reason: IgnoredReason) {
        ignored.append(IgnoredColumn(index: column.header.index, header: column.header.header, reason: reason))
    }
}
