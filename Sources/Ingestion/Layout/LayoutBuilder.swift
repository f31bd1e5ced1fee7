internal import BuildingEconomy

/// Turns the header that was found into a layout: one column a field, each with its unit, month and kind of tax.
struct LayoutBuilder {
    let candidate: HeaderCandidate
    let options: ImportOptions
    private(set) var columns: [MappedColumn] = []
    private(set) var ignored: [IgnoredColumn] = []
    private var units: UnitDecision
    private var months: MonthDecision
    private let level: TaxLevel

    init(
        _ candidate: HeaderCandidate, options: ImportOptions, units: UnitDecision, months: MonthDecision,
        level: TaxLevel
    ) {
        self.candidate = candidate
        self.options = options
        self.units = units
        self.months = months
        self.level = level
    }

    /// Decides every column; what the steward should know goes to `log`.
    mutating func decideColumns(_ log: inout FindingLog) {
        var fields: [Field: [HeaderCandidate.Column]] = [:]
        for column in candidate.columns {
            let header = column.header
            switch column.meaning {
            case .field(let field): fields[field, default: []].append(column)
            case .amount: break
            case .unsure(let field):
                ignore(header, .needsConfirmation)
                log.note(
                    .unconfirmedColumn(suggested: field.chineseName), row: candidate.block.rows.lowerBound,
                    column: header.index, text: header.header)
            case .ignored(let reason):
                ignore(header, reason)
                note(reason, header, &log)
            case .unknown:
                ignored.append(
                    IgnoredColumn(
                        index: header.index, header: header.header, reason: .unknown,
                        closest: ClosestHeader.to(header.levels.last?.name ?? header.header, in: [candidate.kind])))
            }
        }
        for (field, rivals) in fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            decide(field, among: rivals, &log)
        }
        if candidate.kind == .tax {
            var amounts = AmountColumns(candidate, options: options, months: months, level: level)
            amounts.decide(&log)
            columns += amounts.columns
            ignored += amounts.ignored
        }
        columns.sort { $0.index < $1.index }
        decideUnits(&log)
        ignored.sort { $0.index < $1.index }
    }

    private mutating func ignore(_ header: HeaderBlock.Column, _ reason: IgnoredReason) {
        ignored.append(IgnoredColumn(index: header.index, header: header.header, reason: reason))
    }

    private func note(_ reason: IgnoredReason, _ header: HeaderBlock.Column, _ log: inout FindingLog) {
        let problem: Problem? = [.personal: .personalColumn, .leaseEnd: .leaseEndColumn][reason]
        guard let problem else { return }
        log.note(problem, row: candidate.block.rows.lowerBound, column: header.index, text: header.header)
    }

    /// Of several columns for one field: the one said so, then the standard header, then the first.
    private mutating func decide(
        _ field: Field, among rivals: [HeaderCandidate.Column], _ log: inout FindingLog
    ) {
        let standard = [field.chineseName, field == .name ? "纳税人名称" : field.chineseName]
        let chosen =
            rivals.first { $0.isMapped } ?? rivals.first { standard.contains($0.header.levels.last?.name ?? "") }
            ?? rivals.first { !Self.namesFloor($0) } ?? rivals[0]
        var column = MappedColumn(index: chosen.header.index, header: chosen.header.header, field: field)
        if field.isArea { column.areaUnit = Self.areaUnit(chosen) }
        columns.append(column)
        for rival in rivals where rival.header.index != chosen.header.index {
            ignore(rival.header, .duplicate)
            log.note(
                .duplicateColumn(field: field, used: chosen.header.header), row: candidate.block.rows.lowerBound,
                column: rival.header.index, text: rival.header.header)
        }
    }

    /// Whether a column only says the floor (楼层), which several rooms share.
    private static func namesFloor(_ column: HeaderCandidate.Column) -> Bool {
        ["楼层", "所在楼层", "层号"].contains(column.header.levels.last?.name)
    }

    private static func areaUnit(_ column: HeaderCandidate.Column) -> AreaUnit? {
        for unit in column.mappedUnits + column.header.units { if case .area(let unit) = unit { return unit } }
        return nil
    }

    private mutating func decideUnits(_ log: inout FindingLog) {
        let row = candidate.block.rows.lowerBound
        noteUnsupported(row, &log)
        if units.money == nil, options.unit == nil, let shared = sharedMoneyUnit { units.take(shared) }
        if let first = columns.first(where: { $0.field.isAmount && $0.moneyUnit == nil }), units.money == nil {
            moneyUnit = options.unit.map { Decided($0, from: .option) }
            if moneyUnit == nil {
                moneyUnit = Decided(.yuan, from: .assumed)
                log.note(.moneyUnitAssumed, row: row, column: first.index, text: first.header)
            }
        } else if columns.contains(where: \.field.isAmount) {
            moneyUnit = units.money
        }
        if let first = columns.first(where: { $0.field.isArea && $0.areaUnit == nil }), units.area == nil {
            areaUnit = Decided(.squareMetre, from: .assumed)
            log.note(.areaUnitAssumed, row: row, column: first.index, text: first.header)
        } else if columns.contains(where: \.field.isArea) {
            areaUnit = units.area
        }
        for position in columns.indices {
            if columns[position].field.isAmount {
                let stated = columns[position].moneyUnit ?? moneyUnit.flatMap { $0.source == .option ? nil : $0.value }
                columns[position].moneyUnit = stated ?? moneyUnit?.value
                if let option = options.unit, let stated, stated != option, moneyUnit?.source != .assumed {
                    log.note(
                        .unitContradiction(stated: stated.chineseName, option: option.chineseName), row: row,
                        column: columns[position].index, text: columns[position].header)
                }
            }
            if columns[position].field.isArea, columns[position].areaUnit == nil {
                columns[position].areaUnit = areaUnit?.value
            }
        }
    }

    /// The one unit that columns of amounts state beside others that state none: it is the others' too.
    private var sharedMoneyUnit: MoneyUnit? {
        let amounts = columns.filter(\.field.isAmount)
        let stated = Set(amounts.compactMap(\.moneyUnit))
        return stated.count == 1 && amounts.contains { $0.moneyUnit == nil } ? stated.first : nil
    }

    /// A unit that is not read, on a column that is: the column's own, or the unit row's where nothing else holds.
    private func noteUnsupported(_ row: Int, _ log: inout FindingLog) {
        for column in columns where column.field.isAmount || column.field.isArea {
            guard column.moneyUnit == nil, column.areaUnit == nil else { continue }
            let own = candidate.columns.first { $0.header.index == column.index }?.header.units ?? []
            for case .unsupported(let text) in own {
                log.note(.unsupportedUnit(unit: text), row: row, column: column.index, text: column.header)
                return
            }
            let isOpen = column.field.isAmount ? units.money == nil && options.unit == nil : units.area == nil
            if isOpen, let text = units.unsupported.first(where: { AreaUnit.isArea($0) == column.field.isArea }) {
                log.note(.unsupportedUnit(unit: text), row: row, column: column.index, text: column.header)
                return
            }
        }
    }

    /// The unit of amounts whose column states none.
    private(set) var moneyUnit: Decided<MoneyUnit>?
    /// The unit of areas whose column states none.
    private(set) var areaUnit: Decided<AreaUnit>?
}

extension AreaUnit {
    /// Whether a unit that is not read is one of area.
    fileprivate static func isArea(_ unsupported: String) -> Bool {
        ["亩", "公顷", "平方公里", "km2"].contains(unsupported)
    }
}
