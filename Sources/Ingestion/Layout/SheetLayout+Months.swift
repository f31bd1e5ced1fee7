internal import BuildingEconomy

extension SheetLayout {
    /// Decides the month of rows that name none, whether the amounts are cumulative, and what a 2020.1 stands for.
    mutating func decideMonths(
        _ months: MonthDecision, head: SheetHead, options: ImportOptions, log: inout FindingLog
    ) {
        let amounts = columns.indices.filter { columns[$0].field.isAmount }
        guard !amounts.isEmpty else {
            if !log.hasErrors { log.note(.noMonth, row: headerRows.lowerBound) }
            return
        }
        let isAcross = Set(columns.compactMap(\.month)).count > 1
        let monthColumn = column(.month)
        month = months.month
        if let monthColumn {
            let texts = head.lines.filter { $0.number >= firstDataRow }.map { $0.text(monthColumn.index) }
            pointOne = PointOne(neighbours: texts)
            if let month, month.source == .fileName || month.source == .sheetName { self.month = nil }
        } else if isAcross {
            month = nil
        } else if let stated = columns[amounts[0]].month {
            month = Decided(stated, from: .column)
            if let option = options.month, option != stated {
                log.note(
                    .monthContradiction(stated: stated, option: option), row: headerRows.lowerBound,
                    column: columns[amounts[0]].index, text: columns[amounts[0]].header)
            }
        } else if month == nil {
            log.note(.noMonth)
        } else if let month, month.source != .option {
            log.note(.monthFrom(source: month.source, month: month.value))
        }
        let isSpoken = months.saysCumulative && monthColumn == nil
        let isSpan = months.isRange && monthColumn == nil && !isAcross
        let saysCurrent = amounts.contains { columns[$0].header.holds("本月") || columns[$0].header.holds("当月") }
        if (isSpoken || isSpan) && !saysCurrent {
            for position in amounts where !columns[position].isCumulative { columns[position].isCumulative = true }
            if !options.isCumulative { log.note(.cumulativeAssumed) }
        }
        isCumulative = amounts.contains { columns[$0].isCumulative }
        if column(.code) == nil, column(.name) == nil { log.note(.buildingReceiptsOnly) }
    }

    /// Columns whose value stands only in the first row of its block: merged cells, or a roster that leaves the building out.
    mutating func decideFilledDown(_ head: SheetHead, _ log: inout FindingLog) {
        let parties: [Field] =
            kind == .buildings
            ? [.buildingGroup, .zone, .street, .address, .steward]
            : [.buildingCode, .buildingName, .code, .name, .month]
        for column in columns where parties.contains(column.field) {
            let isMerged = head.mergedDown[column.index] ?? 0 > firstDataRow
            let isOfBuildings = column.field == .buildingCode || column.field == .buildingName
            if isMerged {
                filledDown.append(column.index)
            } else if kind == .tenants, isOfBuildings, leavesOut(column, head) {
                filledDown.append(column.index)
                log.note(.filledDown, row: headerRows.lowerBound, column: column.index, text: column.header)
            }
        }
    }

    /// Whether a column is filled in the first row of records and blank in most of the rest, and stands left of the names.
    private func leavesOut(_ column: MappedColumn, _ head: SheetHead) -> Bool {
        guard let name = self.column(.name) ?? self.column(.code), column.index < name.index else { return false }
        let records = head.lines.filter { $0.number >= firstDataRow && trimmed($0.text(name.index)) != nil }
        guard let first = records.first, trimmed(first.text(column.index)) != nil else { return false }
        let blanks = records.count { trimmed($0.text(column.index)) == nil }
        return blanks * 2 >= records.count && records.count > 2
    }
}
