internal import Analytics
internal import BuildingEconomy

extension MonthReport {
    /// The warnings as the report's readers may see them.
    ///
    /// For the office whole. For a meeting without hidden buildings, without what tells of one company, and without sums of
    /// other months than the ranking's. For the public the colours' counts.
    var flagsReport: Report {
        var report = flags.report
        guard let disclosure, profile != .internal else { return report }
        report.basis.removeAll { $0.label == "全区" }
        let hidden = flags.watchlist.buildings.count { disclosure.hides($0.position) }
        if profile == .public {
            report.tables = [colours]
        } else {
            report.tables = [warnings(disclosure)]
            if hidden > 0 { report.footnotes.append("\(hidden) 座楼宇按保密规则不列预警。") }
        }
        report.footnotes.removeAll { $0.hasPrefix("备注") }
        return report
    }

    private var colours: Table {
        Table(
            columns: [Column("颜色"), .figures("楼宇", unit: "座")],
            rows: WarningColour.allCases.map { colour in
                let count = flags.watchlist.buildings.count { $0.colour == colour }
                return Row([Cell(.text(colour.chineseName), tone: colour.tone), Cell(.count(count))])
            })
    }

    private func warnings(_ disclosure: Disclosure) -> Table {
        var table = Table(
            columns: [
                Column("颜色"), Column("编号"), Column("楼宇"), Column("片区"), Column("预警"), Column("说明"), Column("起始"),
                Column("如何解除"),
            ])
        for building in flags.watchlist.buildings where !disclosure.hides(building.position) {
            for warning in building.warnings where isForMeetings(warning.rule, building.position, disclosure) {
                let sentence = flags.sentence(warning)
                let isOpen = Self.openRules.contains(warning.rule)
                let figures: [Figure] = [
                    .text(warning.colour.chineseName), .text(building.building.key), .text(building.building.name),
                    .text(orNone: building.building.zone), .text(warning.rule.chineseName),
                    isOpen ? .text(sentence.facts) : .none, .text(orNone: sentence.since),
                    isOpen ? .text(sentence.remedy) : .none,
                ]
                table.append(
                    Row(
                        figures.enumerated().map { place, figure in
                            Cell(figure, tone: place == 0 ? warning.colour.tone : .plain)
                        }))
            }
        }
        return table
    }

    /// The rules whose figures are counts, areas, ranks, or tax per ㎡ that the twelve months' own table shows too.
    private static let openRules: Set<WarningRule> = [.inPlaceBelowGoal, .perM2BelowGoal, .vacancyHigh, .bottomQuarter]

    private func isForMeetings(_ rule: WarningRule, _ position: Int, _ disclosure: Disclosure) -> Bool {
        switch rule {
        case .oneTaxpayer: false
        case .districtTaxFalling, .threeMonthsBelow: disclosure.showsGrowth(of: position)
        default: true
        }
    }
}
