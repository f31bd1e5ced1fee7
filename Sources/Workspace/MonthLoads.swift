internal import BuildingEconomy
internal import Ingestion
internal import Ledger

/// Which months an import loads at which level, held against what earlier batches loaded (§7).
struct MonthLoads {
    private let before: [PerLevelMonth: [Int]]
    private let mode: LoadMode?

    init(before: [PerLevelMonth: [Int]], mode: LoadMode?) {
        self.before = before
        self.mode = mode
    }

    /// Records what a sheet loads: months with an amount, and a month stated for the file at every level it has a column for.
    ///
    /// - Returns: a finding for every month that is loaded already where neither `--replace` nor `--append` was given.
    func take(
        _ reading: SheetReading, _ layout: SheetLayout, sheet: Int64, at place: Place, in writing: LedgerWriting
    ) throws -> [Finding] {
        var refused: [Month: (levels: [TaxLevel], batch: Int)] = [:]
        for level in TaxLevel.allCases {
            var months = reading.loaded[level]
            if let stated = layout.month?.value, layout.levels.contains(level) { months.insert(stated) }
            for month in months.sorted() {
                let batches = before[PerLevelMonth(month: month, level: level)] ?? []
                if let batch = batches.last, mode == nil {
                    refused[month, default: ([], batch)].levels.append(level)
                } else {
                    let how = batches.isEmpty ? LoadMode.first : mode ?? .first
                    try writing.addLoad(sheet: sheet, month: month, level: level, mode: how)
                }
            }
        }
        return refused.sorted { $0.key < $1.key }.map { month, refusal in
            Finding(.monthLoaded(month: month, levels: refusal.levels, batch: refusal.batch), at: place)
        }
    }
}
