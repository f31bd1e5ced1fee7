internal import Analytics
internal import BuildingEconomy

/// The list of service visits as a table.
struct GapTable {
    private let report: GapReport
    private var gap: Gap { report.gap }

    init(_ report: GapReport) { self.report = report }

    func table(limit: Int?) -> Table {
        Table(
            title: "走访清单（\(gap.visits.count) 户）", columns: columns,
            rows: gap.visits.prefix(limit ?? .max).enumerated().map { row($0, $1) })
    }

    private var showsBuilding: Bool { gap.building == nil }

    private var columns: [Column] {
        [.figures("序号")] + (showsBuilding ? [Column("楼宇", yields: 1)] : []) + [
            Column("企业"), Column("统一社会信用代码", yields: 9), Column("房间号", yields: 6), Column("类别"),
            Column("行业", yields: 2), .figures("租用面积", unit: "㎡"), Column("规模", yields: 8),
            .figures("同行", unit: "户", yields: 5),
        ] + peers + [
            Column("达标所需"),
            Column("注册地在区", yields: 7), Column("名册在地纳税", yields: 7), Column("入驻日期", yields: 9),
        ] + (report.showsAmounts ? [.figures("12个月全口径入库", unit: "万元", yields: 4)] : []) + [Column("说明", yields: 2)]
    }

    private var peers: [Column] {
        guard report.showsAmounts else { return [] }
        return [
            .figures("同行区级中位", unit: "元/㎡", yields: 3), .figures("同行全口径中位", unit: "元/㎡", yields: 10),
            .figures("潜力(区级)", unit: "万元"),
        ]
    }

    /// What the public sees instead of companies.
    var classes: Table {
        Table(
            columns: [Column("类别"), .figures("企业", unit: "户")],
            rows: VisitClass.allCases.map { one in
                Row([Cell(.text(one.chineseName)), Cell(.count(gap.visits.count { $0.visitClass == one }))])
            })
    }

    private func row(_ place: Int, _ visit: Visit) -> Row {
        let party = report.party(visit)
        var figures: [Figure] = [.count(place + 1)]
        if showsBuilding {
            figures.append(
                .text(
                    visit.buildings.map { report.buildings.indices.contains($0) ? report.buildings[$0].key : "" }
                        .joined(separator: "、")))
        }
        figures += [
            .text(party.name), .text(orNone: party.code), .text(report.rooms(visit).joined(separator: "、")),
            .text(visit.visitClass.chineseName), .text(orNone: report.industry(visit)), .area(orNone: visit.area),
            .text(orNone: visit.size?.chineseName), .count(orNone: visit.peers?.count),
        ]
        if report.showsAmounts {
            figures += [
                .median(orNone: visit.peers?.district, of: .perSquareMetre),
                .median(orNone: visit.peers?.total, of: .perSquareMetre), .wan(visit.potential.amount),
            ]
        }
        figures += [
            .text(report.isNeeded(place) ? "是" : ""), .verdict(orNone: visit.isRegisteredHere),
            .verdict(orNone: visit.paysHereByRoster), visit.since.map { .date($0) } ?? .none,
        ]
        if report.showsAmounts { figures.append(.wan(visit.received)) }
        figures.append(.text(remark(visit)))
        return Row(figures.map { Cell($0) })
    }

    private func remark(_ visit: Visit) -> String {
        var parts = visit.isNew ? ["刚入驻，尚无记录"] : []
        if visit.visitClass == .unknown, visit.paysHereByRoster == true {
            parts.append(visit.isRegisteredHere == false ? "名册称在地纳税，但注册地在外" : "名册称在地纳税，未见入库")
        }
        if report.showsAmounts, case .absent(let reason) = visit.potential, reason != .alreadyReceived {
            parts.append(reason.chineseName)
        }
        return parts.joined(separator: "；")
    }
}
