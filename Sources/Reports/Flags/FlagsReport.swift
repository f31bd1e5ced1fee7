public import Analytics
public import BuildingEconomy

/// Under-performing buildings in red, amber, grey and green (`louyu flags`), each warning with its figures, its date and its remedy.
public struct FlagsReport: Sendable {
    /// A note on a building.
    public struct Note: Sendable, Equatable {
        /// What it says.
        public var text: String
        /// The day, ISO.
        public var day: String
        /// Who.
        public var author: String

        /// A note.
        public init(text: String, day: String, author: String) {
            (self.text, self.day, self.author) = (text, day, author)
        }
    }

    /// What is reported.
    public let watchlist: Watchlist
    /// The notes, by building position.
    public let notes: [Int: Note]
    /// The taxpayers' names, by position.
    public let names: [Int: String]
    /// Who it is for.
    public let profile: Profile

    /// A report of a watchlist, which is disclosed already where it is for others than the office.
    public init(
        _ watchlist: Watchlist, notes: [Int: Note] = [:], names: [Int: String] = [:], profile: Profile = .internal
    ) {
        (self.watchlist, self.notes, self.names, self.profile) = (watchlist, notes, names, profile)
    }

    func sentence(_ warning: Warning) -> WarningSentence {
        WarningSentence(warning, watchlist.thresholds, profile) { names[$0] ?? "第 \($0) 号纳税人" }
    }

    /// The report as people read it.
    public var report: Report {
        Report(
            title: "楼宇预警", basis: basis, tables: [profile == .public ? colours : table], footnotes: footnotes)
    }

    private var basis: [Reports.Note] {
        let window = Window(.ttm, endingWith: watchlist.month)
        let counts = WarningColour.allCases.map { colour in
            "\(colour.chineseName) \(watchlist.buildings.count { $0.colour == colour }) 座"
        }
        var notes: [Reports.Note] =
            profile == .internal ? [] : [.init("用途", "\(profile.chineseName)：不列企业税额；不公开的楼宇只列企业和空置")]
        notes += [
            .init("结果", counts.joined(separator: "，")),
            .init(
                "口径",
                "近12个月，\(window.from.text) 至 \(window.to.text)（税收按入库月份）；单位面积按\(watchlist.areaBasis.chineseName)\(goalBasis)；"
                    + "在地纳税率\(watchlist.inPlaceBasis.chineseName)"),
        ]
        if !watchlist.missingMonths.isEmpty {
            notes.append(.init("窗口不完整", "缺 \(monthRunsText(watchlist.missingMonths))；相关预警不作判断", tone: .caution))
        }
        if let warning = unmatched {
            let since = warning.since.map { "（\($0)）" } ?? ""
            notes.append(.init("全区", "\(warning.facts)\(since)：\(warning.remedy)", tone: .bad))
        }
        notes.append(.init("数据", "最新批次：第 \(watchlist.batch) 批"))
        return notes
    }

    /// Said where the goal has an area of its own.
    private var goalBasis: String {
        watchlist.goalAreaBasis == watchlist.areaBasis ? "" : "，与目标比较的按\(watchlist.goalAreaBasis.chineseName)"
    }

    /// The warning of the whole workspace; nil where it does not hold.
    var unmatched: UnmatchedSentence? { watchlist.isUnmatchedHigh ? UnmatchedSentence(watchlist, profile) : nil }

    /// The warnings as a table; the one of the whole workspace, which people read above it, leads.
    public var csv: CSVDocument {
        var document = CSVDocument(header: report.tables[0].columns.map(\.headerWithUnit))
        if let unmatched {
            let cells: [Figure] = [
                .text("全区"), .none, .none, .none, .text(UnmatchedSentence.name), .text(unmatched.facts),
                .text(orNone: unmatched.since), .text(unmatched.remedy), .none,
            ]
            document.append(profile == .public ? [.text("全区：\(UnmatchedSentence.name)"), .none] : cells)
        }
        for row in report.tables[0].rows { document.append(row.cells.map(\.figure)) }
        return document
    }

    private var footnotes: [String] {
        [
            "绿表示没有触发预警，不等于已达目标；灰表示数据不足以判断，说明里写明缺什么。",
            "限值在 louyu.yaml 的 thresholds 里；判断按精确值，不按显示的四舍五入值。",
            profile == .internal
                ? "备注用 louyu note 楼宇 \"…\" 填写，有关数字一变就不再显示。"
                : "\(profile.chineseName)不判断依赖单一企业、迁出后入库和会显出不公开楼宇名次的预警，不列备注。",
        ]
    }

    /// What the public sees instead of buildings.
    private var colours: Table {
        Table(
            columns: [Column("颜色"), .figures("楼宇", unit: "座")],
            rows: WarningColour.allCases.map { colour in
                Row([
                    Cell(.text(colour.chineseName), tone: colour.tone),
                    Cell(.count(watchlist.buildings.count { $0.colour == colour })),
                ])
            })
    }

    private var table: Table {
        let columns = [
            Column("颜色"), Column("编号", yields: 5), Column("楼宇"), Column("片区", yields: 6), Column("预警"), Column("说明"),
            Column("起始", yields: 2), Column("如何解除", yields: 3), Column("备注", yields: 4),
        ]
        return Table(columns: columns, rows: watchlist.buildings.flatMap(rows))
    }

    private func rows(of building: BuildingWarnings) -> [Row] {
        let note = notes[building.position].map { "\($0.day) \($0.author)：\($0.text)" }
        var lines: [[Figure]] = building.warnings.map { warning in
            let sentence = sentence(warning)
            return [
                .text(warning.rule.chineseName), .text(sentence.facts), .text(orNone: sentence.since),
                .text(sentence.remedy),
            ]
        }
        if !building.obstacles.isEmpty {
            lines.append([.text("无法判断"), .text(Self.obstacles(building.obstacles)), .none, .none])
        }
        if lines.isEmpty { lines = [[.text("无预警"), .text(""), .none, .none]] }
        return lines.enumerated().map { position, line in
            let colour = position < building.warnings.count ? building.warnings[position].colour : building.colour
            let shown = position < building.warnings.count ? colour : building.obstacles.isEmpty ? .green : .grey
            let head: [Figure] = [
                .text(shown.chineseName), .text(building.building.key), .text(building.building.name),
                .text(orNone: building.building.zone),
            ]
            return Row(
                (head + line + [position == 0 ? .text(orNone: note) : .none]).enumerated().map { place, figure in
                    Cell(figure, tone: place == 0 ? shown.tone : .plain)
                })
        }
    }

    /// What is missing, rules with the same reason together.
    static func obstacles(_ obstacles: [BuildingWarnings.Obstacle]) -> String {
        WarningObstacle.allCases.compactMap { reason -> String? in
            let some = obstacles.filter { $0.reason == reason }
            guard !some.isEmpty else { return nil }
            let months = Set(some.flatMap(\.months)).sorted()
            let list = months.isEmpty ? "" : "（缺 \(monthRunsText(months))）"
            return some.map(\.rule.chineseName).joined(separator: "、") + "：" + reason.chineseName + list
        }.joined(separator: "；")
    }
}

extension WarningColour {
    var tone: Tone {
        switch self {
        case .red: .bad
        case .amber: .caution
        case .grey: .muted
        case .green: .good
        }
    }
}
