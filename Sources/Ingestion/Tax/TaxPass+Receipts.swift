internal import BuildingEconomy
internal import Spreadsheets

/// One receipt that a row states.
struct Receipt {
    var month: Int32
    var taxKind: Int32
    var amounts = Amounts.blank
    /// The levels whose amount is the year's to the month, and the columns that state it.
    var cumulative: [(level: TaxLevel, column: Int)] = []
}

extension TaxPass {
    /// The receipts of a row, one a month and kind of tax with any amount; what is wrong goes to the desk.
    mutating func receipts(_ row: Row, month: Int32, kind: Int32) -> [Receipt] {
        var receipts: [Receipt] = []
        for groups in plan.months {
            let month = groups.month == 0 ? month : groups.month
            var ofKinds = Amounts.blank
            for group in groups.kinds {
                var receipt = Receipt(month: month, taxKind: taxKinds.number(of: group.taxKind ?? ""))
                read(group, row, into: &receipt)
                for level in TaxLevel.allCases where receipt.amounts[level] != ReceiptStatements.blank {
                    let sum = ofKinds[level] == ReceiptStatements.blank ? 0 : ofKinds[level]
                    ofKinds[level] = sum.addingReportingOverflow(receipt.amounts[level]).partialValue
                }
                if !receipt.amounts.isBlank { receipts.append(receipt) }
            }
            guard let sum = groups.sum else { continue }
            var receipt = Receipt(month: month, taxKind: kind)
            read(sum, row, into: &receipt)
            if !groups.kinds.isEmpty { keepRemainder(of: &receipt, after: ofKinds, row, sum) }
            if !receipt.amounts.isBlank { receipts.append(receipt) }
        }
        return receipts
    }

    /// What the kinds of tax leave of the stated sum; nothing where they add up to it.
    private mutating func keepRemainder(
        of receipt: inout Receipt, after kinds: Amounts, _ row: Row, _ sum: TaxPlan.Group
    ) {
        for level in TaxLevel.allCases where kinds[level] != ReceiptStatements.blank {
            let stated = receipt.amounts[level]
            receipt.amounts[level] = ReceiptStatements.blank
            guard stated != ReceiptStatements.blank, stated != kinds[level], let column = sum.column(level) else {
                continue
            }
            let (difference, overflow) = stated.subtractingReportingOverflow(kinds[level])
            guard !overflow else { continue }
            receipt.amounts[level] = difference
            if plan.kindsAreParts { continue }
            desk.log.note(
                .kindsDiffer(
                    level: level, stated: row.text(column.index),
                    found: SummedColumn(
                        index: column.index, field: Field(level), scale: column.scale,
                        unitName: column.unit.chineseName
                    ).text(Int128(kinds[level]))),
                row: row.number, column: column.index, text: row.text(column.index))
        }
    }

    private mutating func read(_ group: TaxPlan.Group, _ row: Row, into receipt: inout Receipt) {
        for column in group.columns {
            guard let fen = amount(row, column) else { continue }
            receipt.amounts[column.level] = fen
            totals.add(fen, column: column.index)
            if column.isCumulative { receipt.cumulative.append((column.level, column.index)) }
        }
    }

    /// An amount in fen; nil where the cell is blank or says that there is none.
    private mutating func amount(_ row: Row, _ column: TaxPlan.AmountColumn) -> Int64? {
        let bytes = row.bytes(column.index)
        let field = Field(column.level)
        func note(_ problem: Problem) {
            desk.log.note(problem, row: row.number, column: column.index, text: row.text(column.index))
        }
        var reading = column.unit.read(withoutApostrophe(bytes))
        if case .notANumber = reading { reading = OwnUnit.amount(row.text(column.index)) ?? reading }
        switch reading {
        case .blank:
            if row.kind(column.index) == .formulaWithoutValue { note(.formulaWithoutValue(field: field)) }
            return nil
        case .value(let number):
            if number.isRounded {
                desk.reading.rounding.cells += 1
                desk.reading.rounding.millionths += Int128(number.roundingMillionths)
                desk.firstRounded = desk.firstRounded ?? CellSpot(row, column.index)
            }
            if number.isScientific { note(.scientificNumber(field: field)) }
            return number.count
        case .overflow:
            desk.errors.add(.numberOverflow(field: field), column: column.index, text: row.text(column.index))
            return nil
        case .notANumber:
            let text = row.text(column.index)
            let mapped = desk.layout.columns.first { $0.index == column.index }
            if let mapped, desk.isErrorValue(row, mapped, text) { return nil }
            if MissingMark.standsForMissing(text) {
                note(.notANumber(field: field))
            } else {
                desk.errors.add(.badAmount(field: field), column: column.index, text: text)
            }
            return nil
        }
    }

    /// Turns the year's amounts into the months': less what came before, in the row or in the ledger.
    mutating func convert(_ receipts: inout [Receipt], _ row: Row, taxpayer: Int32, building: Int32) {
        let named = max(building, 0)
        var before: [Int32: PerLevel<Int64?>] = [:]
        for position in receipts.indices {
            let receipt = receipts[position]
            for (level, column) in receipt.cumulative where receipt.amounts[level] != ReceiptStatements.blank {
                let cumulative = receipt.amounts[level]
                let earlier =
                    before[receipt.taxKind]?[level] ?? loaded(before: receipt, taxpayer, named, level)
                let (difference, overflow) = cumulative.subtractingReportingOverflow(earlier)
                receipts[position].amounts[level] = overflow ? cumulative : difference
                if difference < 0 { decreases.meet(row, column) }
                before[receipt.taxKind, default: PerLevel(repeating: nil)][level] = cumulative
            }
        }
    }

    private func loaded(before receipt: Receipt, _ taxpayer: Int32, _ building: Int32, _ level: TaxLevel) -> Int64 {
        guard let month = Month(yyyymm: Int(receipt.month)), month.monthOfYear > 1 else { return 0 }
        return loadedBefore.amount(taxpayer, building, receipt.taxKind, month, level)
    }
}
