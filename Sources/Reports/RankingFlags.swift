internal import Analytics
internal import BuildingEconomy

/// Every flag (预警) of a ranking with the figures that raised it.
struct RankingFlags {
    private let ranking: Ranking

    init(_ ranking: Ranking) { self.ranking = ranking }

    /// One row a building and flag; months missing everywhere are the basis's business.
    var table: Table {
        Table(
            columns: [Column("编号"), Column("楼宇"), Column("片区"), Column("预警"), Column("依据")],
            rows: ranking.rows.flatMap { row in
                row.flags.filter { !$0.isAboutPeriod }.map { flag in
                    Row([
                        Cell(.text(row.building.key)), Cell(.text(row.building.name)),
                        Cell(.text(orNone: row.building.zone)), Cell(.text(flag.chineseName), tone: .caution),
                        Cell(.text(reason(for: flag, of: row.assessment))),
                    ])
                }
            })
    }

    private func reason(for flag: Flag, of assessment: Assessment) -> String {
        let tenants = assessment.tenants
        let (total, district) = (assessment.tax.total, assessment.tax.district)
        switch flag {
        case .inPlaceBelowGoal:
            return "在地纳税率 \(text(.rate(orNone: tenants.inPlaceRate)))%，目标 \(text(.rate(orNone: tenants.goal)))%，"
                + "还差 \(text(.count(orNone: tenants.toGoal))) 户"
        case .perM2BelowGoal: return "单位面积区级税收 \(text(.perSquareMetre(orNone: district.perArea))) 元/㎡"
        case .noArea: return "台账未填\(ranking.options.areaBasis.chineseName)"
        case .noTenants: return "窗口末日没有计入的入驻企业"
        case .negativeTax, .districtTaxOverTotal:
            return "全口径 \(text(.wan(total.amount))) 万元，区级 \(text(.wan(district.amount))) 万元"
        default: return ""  // The flag's name says it all.
        }
    }

    private func text(_ figure: Figure) -> String { figure.text }
}

extension Flag {
    /// Whether the flag tells of months not loaded: true of every row alike, so the basis says it once.
    var isAboutPeriod: Bool { self == .windowIncomplete || self == .inPlaceIncomplete }
}
