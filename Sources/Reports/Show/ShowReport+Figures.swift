internal import Analytics
internal import BuildingEconomy

extension ShowReport {
    /// The register's entry.
    var register: Table {
        let building = file.building
        let dates = [building.includedFrom.map { "\($0.text) 纳入" }, building.includedTo.map { "\($0.text) 退出" }]
            .compactMap { $0 }.joined(separator: "，")
        let lines: [(String, String?)] = [
            ("楼宇编号", building.key), ("楼宇名称", building.name), ("楼宇群", building.group), ("片区", building.zone),
            ("街道", building.street), ("地址", building.address), ("重点楼宇", building.isKey ? "是" : "否"),
            ("规模", building.sizeClass?.chineseName), ("楼长", building.steward), ("评定", dates.isEmpty ? nil : dates),
        ]
        return Table(
            title: "台账", columns: [Column("项目"), Column("内容")],
            rows: lines.map { Row([Cell(.text($0)), Cell(.text(orNone: $1))]) })
    }

    /// The figures of the window.
    var figures: Table {
        let (tax, tenants) = (file.assessment.tax, file.assessment.tenants)
        let sequential = isWhole ? [Column.figures("环比", unit: "%")] : []
        let changes: [(TaxFigure) -> Change] = [{ $0.yearOnYear }] + (isWhole ? [{ $0.sequential }] : [])
        var table = Table(
            title: "本期指标",
            columns: [Column("指标"), .figures("数值"), Column("单位"), .figures("同比", unit: "%")] + sequential
                + [Column("达标"), Column("说明")])
        func add(
            _ name: String, _ value: Figure, _ unit: String, _ figure: TaxFigure? = nil, meets: Bool? = nil,
            note: String = ""
        ) {
            let head = [Cell(.text(name)), Cell(value), Cell(.text(unit))]
            let growths = changes.map { change in Cell(figure.map { .growth(change($0).growth) } ?? .text("")) }
            table.append(
                Row(
                    head + growths + [
                        Cell(
                            .text(meets.map { $0 ? "是" : "否" } ?? ""), tone: meets.map { $0 ? .good : .bad } ?? .plain),
                        Cell(.text(note), tone: .muted),
                    ]))
        }
        func amount(_ level: TaxLevel) -> Figure {
            guard let band = file.band, level == file.disclosure?.bandLevel else { return .wan(tax[level].amount) }
            return .text(band.chineseName)
        }
        add("全口径税收", amount(.total), "万元", tax.total)
        add("区级税收", amount(.district), "万元", tax.district)
        add("单位面积全口径税收", .perSquareMetre(orNone: tax.total.perArea), "元/㎡")
        add(
            "单位面积区级税收", .perSquareMetre(orNone: tax.district.perArea), "元/㎡",
            meets: file.assessment.meetsPerM2Goal)
        add("入驻企业", .count(tenants.counted), "户", note: notCounted)
        add("在地纳税企业", .count(orNone: tenants.paying), "户", note: unknown)
        add(
            "在地纳税率", .rate(orNone: tenants.inPlaceRate), "%", meets: file.assessment.meetsInPlaceGoal,
            note: tenants.toGoal.map { $0 > 0 ? "达标还差 \($0) 户" : "" } ?? "")
        add("注册在地率", .rate(orNone: tenants.registeredRate), "%")
        add("亿元楼宇", .text(orNone: file.assessment.yiyuan?.chineseName), "", note: projection)
        return table
    }

    private var notCounted: String {
        let count = file.assessment.tenants.notCounted
        return count > 0 ? "另有不单独纳税的机构 \(count) 户" : ""
    }

    private var unknown: String {
        let count = file.assessment.tenants.unknown
        return count > 0 ? "新入驻未知 \(count) 户" : ""
    }

    private var projection: String {
        guard let evidence = file.assessment.yiyuanEvidence, let sum = evidence.yearToDate else { return "" }
        let months = "本年至今 \(sum.wanText(grouped: true)) 万元"
        guard options.window.to.monthOfYear < 12, let projection = evidence.projection else { return months }
        return months + "，预计全年 \(projection.amount.wanText(grouped: true)) 万元（推算）"
    }

    /// The places among all and among peers.
    var places: Table {
        let own = Figure.value(of: metric, in: file.assessment)
        return Table(
            title: "同组比较（\(metric.chineseName)，\(metric.unit)）",
            columns: [
                Column("组"), .figures("名次"), .figures("参加排名", unit: "座"), .figures("本楼", unit: metric.unit),
                .figures("组合计", unit: metric.unit), .figures("组中位数", unit: metric.unit),
                .figures("组内楼宇", unit: "座"),
            ],
            rows: file.places.map { place in
                Row([
                    Cell(.text(place.group.chineseName)),
                    Cell(place.rank.map { .rank($0) } ?? .none, tone: place.isLastQuarter ? .bad : .plain),
                    Cell(.count(place.ranked)), Cell(own),
                    Cell(.value(of: metric, in: place.totals.assessment)),
                    Cell(.median(of: metric, in: place.totals.medians)), Cell(.count(place.totals.buildings)),
                ])
            })
    }

    /// Month by month; the tenants alone where tax and rank are withheld.
    var months: Table {
        let kind = FileMonthTitle(options).kind
        let whole: [Column] = [
            .figures("全口径税收", unit: "万元"), .figures("区级税收", unit: "万元"),
            .figures("\(kind)全口径", unit: "万元", yields: 3), .figures("\(kind)区级", unit: "万元", yields: 2),
            .figures("\(kind)单位区级", unit: "元/㎡"), .figures("名次"), .figures("参加排名", unit: "座", yields: 4),
        ]
        return Table(
            title: "近 \(file.months.count) 个月" + (isWhole ? "（名次按截至当月\(kind)的\(metric.chineseName)）" : ""),
            columns: [Column("月份")] + (isWhole ? whole : []) + [
                .figures("入驻企业", unit: "户", yields: 1), .figures("在地纳税率", unit: "%"),
            ],
            rows: file.months.map { month in
                Row(
                    [Cell(.text(month.month.text))] + (isWhole ? taxAndRank(month) : []) + [
                        Cell(.count(month.tenants.counted)),
                        Cell(month.tenants.isComplete ? .rate(orNone: month.tenants.inPlaceRate) : .none),
                    ])
            })
    }

    private func taxAndRank(_ month: FileMonth) -> [Cell] {
        [
            Cell(.wan(month.tax.total)), Cell(.wan(month.tax.district)),
            complete(month.figures.total) { .wan($0.amount) }, complete(month.figures.district) { .wan($0.amount) },
            complete(month.figures.district) { .perSquareMetre(orNone: $0.perArea) },
            Cell(month.rank.map { .rank($0) } ?? .none), Cell(month.rank == nil ? .none : .count(month.ranked)),
        ]
    }

    /// A window's figure, left out where months of it are missing: in a row of months it would mislead.
    private func complete(_ figure: TaxFigure, _ value: (TaxFigure) -> Figure) -> Cell {
        Cell(figure.isComplete ? value(figure) : .none)
    }
}

/// What the windows of the history are called.
struct FileMonthTitle {
    let kind: String

    init(_ options: RankingOptions) {
        kind = (options.window.kind == .year ? WindowKind.ttm : options.window.kind).chineseName
    }
}

extension PeerPlace.Group {
    /// 全部, or such as 片区：雍和园片区.
    var chineseName: String {
        switch self {
        case .all: "全部"
        case .alike(let grouping, let name): "\(grouping.chineseName)：\(name.chineseName)"
        }
    }
}
