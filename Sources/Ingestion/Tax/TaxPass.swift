internal import BuildingEconomy
internal import Spreadsheets

/// One pass over the rows of a tax sheet.
struct TaxPass: ~Copyable {
    let plan: TaxPlan
    let options: ImportOptions
    let loadedBefore: LoadedBefore
    let isText: Bool
    let fixedMonth: Month?
    var desk: ReadingDesk
    var months: MonthCells
    var lookup: BuildingLookup
    var filled: FilledDown
    var taxKinds: TaxKindDirectory
    var kindSpellings = PairTable()
    var buffer: ReceiptBuffer
    var sums = TaxSums()
    var totals: TotalCheck
    var decreases = Decreases()
    private let totalColumn: Int
    private let localColumn: Int
    private let districtColumn: Int
    private let totalScale: Int
    private let localScale: Int
    private let districtScale: Int
    private let isPlain: Bool
    private let firstDataRow: Int
    private var plainRows = 0

    init(
        _ layout: SheetLayout, file: String, options: ImportOptions, buildings: BuildingDirectory,
        taxKinds: TaxKindDirectory, loadedBefore: LoadedBefore, merges: [MergedRange], isText: Bool
    ) {
        let plan = TaxPlan(layout)
        self.plan = plan
        self.options = options
        self.loadedBefore = loadedBefore
        self.isText = isText
        self.taxKinds = taxKinds
        fixedMonth = layout.month?.value
        desk = ReadingDesk(layout: layout, file: file)
        months = MonthCells(layout, option: options.month, isWorkbook: !isText)
        lookup = BuildingLookup(layout, buildings)
        filled = FilledDown(layout, merges: merges)
        totals = TotalCheck(plan)
        buffer = ReceiptBuffer(receiptsInARow: plan.amounts.count + plan.months.count)
        firstDataRow = layout.firstDataRow
        let plain = plan.plainColumns
        isPlain = plain != nil && layout.filledDown.isEmpty
        totalColumn = plain?.total?.index ?? -1
        localColumn = plain?.local?.index ?? -1
        districtColumn = plain?.district?.index ?? -1
        totalScale = plain?.total?.scale ?? 2
        localScale = plain?.local?.scale ?? 2
        districtScale = plain?.district?.scale ?? 2
    }

    /// Whether the next receipts may not find room in the block.
    @inline(__always)
    var needsFlush: Bool { buffer.isFull }

    /// Hands the block over; what the sink answers.
    mutating func flush(_ sink: (inout ReceiptStatements) -> Bool) -> Bool { buffer.flush(sink) }

    /// Reads a row whose spellings were all met before and whose amounts are plain; false, with nothing done, for any other.
    @inline(__always)
    mutating func readPlainly(_ row: Row, _ taxpayers: inout TaxpayerDirectory) -> Bool {
        guard isPlain, row.number >= firstDataRow else { return false }
        let distance = ForeseenHashes.distance
        taxpayers.foresee(row.bytes(plan.code, ahead: distance), row.bytes(plan.name, ahead: distance))
        let identity = taxpayers.knownNumber(row.bytes(plan.code), row.bytes(plan.name))
        guard identity > 0 else { return false }
        if plan.guardsFirstColumn {
            let first = row.bytes(0)
            if !first.isEmpty, first[0] >= 0x80 { return false }
        }
        let month = months.knownMonth(row)
        guard month > 0 else { return false }
        var building: Int32 = 0
        if lookup.isThere {
            building = lookup.knownNumber(row)
            guard building >= 0 else { return false }
        }
        var kind: Int32 = 0
        if plan.taxKind >= 0 {
            kind = knownKind(row.bytes(plan.taxKind))
            guard kind >= 0 else { return false }
        }
        var amounts = Amounts.blank
        guard Self.plainAmount(row, totalColumn, totalScale, &amounts.total),
            Self.plainAmount(row, localColumn, localScale, &amounts.local),
            Self.plainAmount(row, districtColumn, districtScale, &amounts.district), !amounts.isBlank
        else { return false }
        buffer.append(
            identity: identity, building: building, month: month, taxKind: kind,
            row: Int32(truncatingIfNeeded: row.number), amounts)
        sums.add(amounts, month: month)
        totals.addPlain(amounts)
        plainRows &+= 1
        return true
    }

    /// The number of a kind met before; 0 for a blank, −1 for a new spelling.
    @inline(__always)
    private mutating func knownKind(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        if bytes.isEmpty { return 0 }
        let number = kindSpellings.number(bytes, UnsafeBufferPointer(start: nil, count: 0))
        return number > 0 ? number : -1
    }

    /// Reads an amount written plainly; false for one that needs care. A blank leaves `amount` as it was.
    @inline(__always)
    private static func plainAmount(_ row: Row, _ column: Int, _ scale: Int, _ amount: inout Int64) -> Bool {
        guard column >= 0 else { return true }
        let bytes = row.bytes(column)
        if bytes.isEmpty { return true }
        guard case .value(let number) = DecimalText.read(bytes, scale: scale), !number.isRounded, !number.isScientific
        else { return false }
        amount = number.count
        return true
    }

    /// What the reading came to.
    mutating func finished(_ summary: RowSummary) -> SheetReading {
        desk.reading.counts.stored += plainRows
        desk.reading.counts.records = buffer.taken
        sums.report(to: &desk.reading)
        if let first = decreases.first {
            desk.log.note(
                .cumulativeDecrease(count: decreases.count), row: first.row, column: first.column, text: first.text)
        }
        if desk.reading.counts.rejected == 0 { totals.report(&desk.log) }
        if TaxLevel.allCases.contains(where: { desk.reading.magnitude[$0] > Int128(Int64.max) }) {
            desk.log.note(.sumOverflow)
        }
        noteBlankMonths()
        return desk.finished(summary)
    }

    private mutating func noteBlankMonths() {
        let across = plan.months.compactMap { $0.month == 0 ? nil : Month(yyyymm: Int($0.month)) }
        let blank = across.filter { !desk.reading.months.contains($0) }
        if !blank.isEmpty, blank.count < across.count { desk.log.note(.futureMonthsBlank(months: blank)) }
    }
}
