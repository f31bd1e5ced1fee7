public import BuildingEconomy
public import Spreadsheets

extension SheetLayout {
    /// Looks at a sheet's head and decides how it is read; `file` is the path or name as given.
    public static func recognise(
        _ spreadsheet: Spreadsheet, sheet: Int, file: String, options: ImportOptions, policy: Policy
    ) throws(UnreadableSpreadsheet) -> Recognition {
        let head = try SheetHead(spreadsheet, sheet: sheet)
        let isText = spreadsheet.format == .delimitedText
        let sheetName = isText ? "" : spreadsheet.sheets[sheet].name
        var log = FindingLog(file: file, sheet: isText ? nil : sheetName)
        let map = ColumnMap(policy: policy.columns, options: options.columns)
        for target in map.unknownTargets { log.note(.unknownMapping(target: target)) }
        let search = HeaderSearch(head: head, map: map, kinds: options.kind.map { [$0] } ?? FileKind.allCases)
        switch search.run() {
        case .found(let candidate):
            let layout = Self.layout(
                candidate, head: head, sheetName: sheetName, file: file, options: options, map: map, log: &log)
            return Recognition(layout: log.hasErrors ? nil : layout, findings: log.findings)
        case .ambiguous(let kinds, let row):
            log.note(.ambiguousKind(kinds: kinds), row: row)
        case .lacking(let candidate):
            if options.kind != nil {
                log.note(
                    .missingColumn(kind: candidate.kind, needed: candidate.missing ?? ""),
                    row: candidate.block.rows.lowerBound)
            } else {
                let headers = candidate.columns.filter { $0.meaning.weight > 0 }.map(\.header.header)
                let lacking = candidate.missing.map { "；作为\(candidate.kind.chineseName)还缺 \($0)" }
                log.note(.noHeader(closest: headers, lacking: lacking), row: candidate.block.rows.lowerBound)
            }
        case .nothing:
            if head.lines.allSatisfy(\.isBlank) {
                log.note(.emptySheet)
            } else {
                let guess = HeaderGuess(head, kinds: search.kinds)
                log.note(.noHeader(closest: guess?.headers ?? [], lacking: nil), row: guess?.row)
            }
        }
        return Recognition(layout: nil, findings: log.findings)
    }

    private static func layout(
        _ found: HeaderCandidate, head: SheetHead, sheetName: String, file: String, options: ImportOptions,
        map: ColumnMap, log: inout FindingLog
    ) -> SheetLayout {
        let candidate = withUnitRow(found, head: head, map: map)
        let rows = candidate.block.rows
        let titles = head.lines.filter { $0.number < rows.lowerBound }.flatMap(\.cells).filter { !$0.isEmpty }
        let below = head.lines.filter { $0.number > rows.upperBound && $0.filledCount <= 2 }.flatMap(\.cells)
            .filter { NormalText.of($0).hasPrefix("单位:") }
        let fileName = String(file.split(separator: "/").last ?? "")
        let corner = candidate.columns.first { column in
            if case .field(let field) = column.meaning { !field.isArea && !field.isAmount } else { false }
        }
        let months = MonthDecision(
            titles: titles, sheet: sheetName, file: fileName, option: options.month, log: &log)
        var builder = LayoutBuilder(
            candidate, options: options,
            units: UnitDecision(
                corner: corner?.header.units ?? [], titles: titles + below, sheet: sheetName, file: fileName),
            months: months,
            level: LevelDecision(titles: titles, sheet: sheetName, file: fileName).level ?? .total)
        builder.decideColumns(&log)
        for header in map.unmatched(options.columns, in: candidate.block.columns) {
            log.note(.unmatchedMapping, text: header)
        }
        var layout = SheetLayout(
            sheet: sheetName, kind: candidate.kind, headerRows: rows, columns: builder.columns,
            ignored: builder.ignored, moneyUnit: builder.moneyUnit, areaUnit: builder.areaUnit, month: nil,
            isCumulative: false, filledDown: [], year: months.year, pointOne: nil,
            headerTexts: Self.headerTexts(head, rows), titleTexts: Set(titles.map { NormalText.of($0) }))
        if candidate.kind == .tax { layout.decideMonths(months, head: head, options: options, log: &log) }
        layout.decideFilledDown(head, &log)
        return layout
    }

    private static func headerTexts(_ head: SheetHead, _ rows: ClosedRange<Int>) -> [Int: Set<String>] {
        var texts: [Int: Set<String>] = [:]
        for line in head.lines where rows.contains(line.number) {
            for (column, cell) in line.cells.enumerated() where trimmed(cell) != nil {
                texts[column, default: []].insert(NormalText.of(cell))
            }
        }
        return texts
    }

    /// The same header with the line under it where that line only states units.
    private static func withUnitRow(_ found: HeaderCandidate, head: SheetHead, map: ColumnMap) -> HeaderCandidate {
        let rows = found.block.rows
        guard let next = head.lines.firstIndex(where: { $0.number > rows.upperBound }),
            let first = head.lines.firstIndex(where: { $0.number == rows.lowerBound }),
            !head.lines[next].isBlank,
            head.lines[next].cells.allSatisfy({ cell in
                let text = HeaderText(cell)
                return text.full.isEmpty || text.full == "%" || HeaderBlock.unit(text) != nil
            })
        else { return found }
        let block = HeaderBlock(head, at: first, depth: next - first + 1)
        return HeaderCandidate(block, kind: found.kind, map: map)
    }
}
