public import Analytics
internal import BuildingEconomy

/// Two periods side by side (`louyu compare`): totals, gains and losses, who entered and left, how ranks moved.
public struct CompareReport: Sendable {
    /// What is reported.
    public let comparison: Comparison
    /// How many gains, losses and moves are listed.
    private static let listed = 10

    /// A report of a comparison.
    public init(_ comparison: Comparison) { self.comparison = comparison }

    var options: ComparisonOptions { comparison.options }
    var metric: RankingMetric { options.now.metric }
    var level: TaxLevel { options.level }
    var nowName: String { Self.name(options.now.window) }
    var baseName: String { Self.name(options.base) }

    private static func name(_ window: Window) -> String {
        window.kind == .year ? "\(window.to.year)年" : window.to.text
    }

    /// The report as people read it.
    public var report: Report {
        Report(
            title: "两期对比：\(nowName) 与 \(baseName)", basis: basis,
            tables: [
                totals, table("增加最多（\(level.chineseName)）", comparison.gains(Self.listed)),
                table("减少最多（\(level.chineseName)）", comparison.losses(Self.listed)),
                table("新纳入楼宇", comparison.entered), table("退出楼宇", comparison.left),
                table("名次变化最大（\(metric.chineseName)）", Array(comparison.moved.prefix(Self.listed))),
            ].filter { !$0.rows.isEmpty }, footnotes: footnotes + (disclosure?.rules ?? []))
    }

    /// Every building of either period as one table.
    public var csv: CSVDocument { CSVDocument(table("", comparison.rows)) }

    private var disclosure: DisclosureNotes? {
        comparison.disclosure.map { DisclosureNotes($0.profile, $0.now.rule) }
    }

    private var basis: [Note] {
        func months(_ window: Window) -> String {
            window.from == window.to ? window.from.text : "\(window.from.text) 至 \(window.to.text)"
        }
        let (now, base) = (options.now.window, options.base)
        var notes = disclosure.map { [$0.basis] } ?? []
        notes += [
            Note(
                "口径",
                "增减与拉动按\(level.chineseName)；名次按\(metric.chineseName)；单位面积按\(options.now.areaBasis.chineseName)；"
                    + "在地纳税率\(options.now.inPlaceBasis.chineseName)"),
            Note("时间", "\(now.kind.chineseName)，本期 \(months(now))，对比期 \(months(base))（税收按入库月份）"),
        ]
        for (name, period) in [("本期不完整", comparison.period), ("对比期不完整", comparison.basePeriod)] {
            let missing = Set(period.missing.total + period.missing.district).sorted()
            guard !missing.isEmpty else { continue }
            notes.append(
                Note(name, "缺 \(monthRunsText(missing))；数值照列，相关的增减、拉动和名次不作判断", tone: .caution))
        }
        notes.append(
            Note(
                "范围",
                "\(FilterText(options.now.filter).text)：本期 \(comparison.totals.buildings) 座（\(now.to.lastDay.text)），"
                    + "对比期 \(comparison.baseTotals.buildings) 座（\(base.to.lastDay.text)）"))
        notes.append(Note("数据", "最新批次：第 \(comparison.batch) 批"))
        return notes
    }

    private var footnotes: [String] {
        [
            "拉动：该楼增减额 ÷ 对比期合计，百分点；各楼（含新纳入、退出）拉动之和等于合计增速。",
            "新纳入楼宇的增减是本期税收，退出楼宇的是对比期税收的负数；其余为两期之差。",
            "企业进出：期末在纳入楼宇的计入企业，对比期末没有的为新增，本期末没有的为离开（\(tenants)）。",
        ]
    }

    private var tenants: String { "新增 \(comparison.tenantsEntered) 户，离开 \(comparison.tenantsLeft) 户" }

    private func table(_ title: String, _ rows: [ComparisonRow]) -> Table {
        Table(
            title: title,
            columns: [
                Column("楼宇编号", yields: 5), Column("楼宇名称"), Column("状态", yields: 4),
                .figures("\(nowName)\(level.chineseName)", unit: "万元"),
                .figures("\(baseName)\(level.chineseName)", unit: "万元"), .figures("增减", unit: "万元"),
                .figures("增速", unit: "%", yields: 1), .figures("拉动", unit: "百分点"),
            ] + ranked.map { .figures("\($0)\(metric.chineseName)", unit: metric.unit, yields: 3) } + [
                .figures("\(nowName)名次", yields: 2), .figures("\(baseName)名次", yields: 2),
                .figures("位次变化"),
            ], rows: rows.map(row))
    }

    /// In which period it stands; of a hidden building also its bands.
    private func standing(_ row: ComparisonRow) -> String {
        let bands = [(nowName, row.now?.band), (baseName, row.base?.band)].compactMap { name, band in
            band.map { "\(name)全口径 \($0.chineseName)" }
        }
        return row.standing.chineseName + (bands.isEmpty ? "" : "，不公开：\(bands.joined(separator: "，"))")
    }

    /// The periods whose metric stands in columns of its own: none where it is the tax that stands there anyway.
    private var ranked: [String] { metric == .totalTax || metric == .districtTax ? [] : [nowName, baseName] }

    private func value(_ side: ComparisonRow.Side?) -> Cell {
        Cell(side.map { .value(of: metric, in: $0.assessment) } ?? .none)
    }

    private func row(_ row: ComparisonRow) -> Row {
        let change = row.change
        let tone: Tone = change.map { $0 > .zero ? .good : $0 < .zero ? .bad : .plain } ?? .plain
        return Row(
            [
                Cell(.text(row.building.key)), Cell(.text(row.building.name)), Cell(.text(standing(row))),
                Cell(.wan(row.now?.assessment.tax[level].amount)), Cell(.wan(row.base?.assessment.tax[level].amount)),
                Cell(change.map { .money($0, .wan) } ?? .none, tone: tone), Cell(.growth(row.growth)),
                Cell(row.contribution.map { .growth($0) } ?? .none),
            ] + (ranked.isEmpty ? [] : [value(row.now), value(row.base)]) + [
                Cell(row.now?.rank.map { .rank($0) } ?? .none), Cell(row.base?.rank.map { .rank($0) } ?? .none),
                Cell(
                    row.rise.map { .rankChange($0) } ?? .none,
                    tone: row.rise.map { $0 > 0 ? .good : $0 < 0 ? .bad : .muted } ?? .plain),
            ])
    }
}
