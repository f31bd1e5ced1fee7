public import Analytics
public import BuildingEconomy

/// What in the ledger contradicts what else in it (`louyu conflicts`): sentence, place, and what to do.
///
/// Companies' own amounts stand in fields of their own, and are left out, of sentences too, for others than the office.
public struct ConflictsReport: Sendable {
    /// A taxpayer as a file writes it.
    public struct Party: Sendable, Hashable {
        /// 统一社会信用代码; nil where none is known.
        public var code: String?
        /// The name; nil where none is known.
        public var name: String?

        /// A taxpayer.
        public init(code: String?, name: String?) { (self.code, self.name) = (code, name) }

        /// The name, or the code.
        var text: String { name ?? code ?? "（无名称）" }
    }

    /// Where a value stands.
    public struct Place: Sendable, Hashable {
        /// The batch.
        public var batch: Int
        /// The file's name; nil for a correction by hand.
        public var file: String?
        /// The sheet's name; nil in a text file.
        public var sheet: String?
        /// The row; nil for a sheet as a whole.
        public var row: Int?

        /// A place.
        public init(batch: Int, file: String?, sheet: String?, row: Int?) {
            (self.batch, self.file, self.sheet, self.row) = (batch, file, sheet, row)
        }

        /// 第 3 批 名册.csv［表一］ 第 12 行
        var text: String {
            guard let file else { return "第 \(batch) 批 人工更正" }
            return "第 \(batch) 批 \(file)" + (sheet.map { "［\($0)］" } ?? "") + (row.map { " 第 \($0) 行" } ?? "")
        }
    }

    /// What is reported.
    public let list: ConflictList
    /// The taxpayers and identities, by number.
    public let parties: [Int: Party]
    /// Where the figures stand.
    public let places: [ConflictSource: [Place]]
    /// The register's buildings, by position.
    public let buildings: [Building]
    /// For each contradiction listed, the command lines that settle it once it was checked.
    public let commands: [[String]]
    /// Who it is for: others than the office see no amount, the public no company.
    public var profile = Profile.internal

    var showsAmounts: Bool { profile == .internal }

    /// A report of contradictions.
    public init(
        _ list: ConflictList, parties: [Int: Party] = [:], places: [ConflictSource: [Place]] = [:],
        buildings: [Building] = [], commands: [[String]] = []
    ) {
        (self.list, self.parties, self.places, self.buildings) = (list, parties, places, buildings)
        self.commands = commands
    }

    /// How many of each kind the terminal lists.
    public static let listed = 20

    func party(_ number: Int) -> Party { parties[number] ?? Party(code: nil, name: "第 \(number) 号纳税人") }

    func building(_ position: Int) -> Building? { buildings.indices.contains(position) ? buildings[position] : nil }

    func places(_ conflict: Conflict) -> [Place] {
        var seen: Set<Place> = []
        return conflict.sources.flatMap { places[$0] ?? [] }.filter { seen.insert($0).inserted }
    }

    func sentence(_ conflict: Conflict) -> ConflictSentence { ConflictSentence(conflict, self) }

    /// The contradictions with their commands.
    var settled: [(conflict: Conflict, commands: [String])] {
        list.conflicts.enumerated().map { ($1, $0 < commands.count ? commands[$0] : []) }
    }

    /// The report as people read it.
    public var report: Report {
        let omitted = list.counts.values.reduce(0, +) - list.conflicts.count
        return Report(
            title: "数据冲突", basis: basis, tables: [profile == .public ? counts : table],
            footnotes: (omitted > 0 && profile != .public
                ? ["另有 \(omitted) 条未列出：用 --kind 只看一类，完整清单用 -o 冲突.csv 或 --format json。"] : [])
                + footnotes)
    }

    private var basis: [Note] {
        let counts = ConflictKind.allCases.compactMap { kind in
            list.counts[kind].map { "\(kind.chineseName) \($0)" }
        }
        let window = Window(.ttm, endingWith: list.month)
        var notes = showsAmounts ? [] : [Note("用途", "\(profile.chineseName)：不列税额")]
        notes += [
            Note("结果", counts.isEmpty ? "没有发现冲突" : counts.joined(separator: "，")),
            Note(
                "口径",
                "近12个月，\(window.from.text) 至 \(window.to.text)（全口径税收按入库月份）；企业以 \(list.month.lastDay.text) 在楼为准"),
        ]
        notes += list.obstacles.map { obstacle in
            let names = obstacle.kinds.map(\.chineseName).joined(separator: "、")
            return Note(
                "未作判断", "\(names)：\(obstacle.reason.chineseName)（\(monthRunsText(obstacle.months))）", tone: .caution)
        }
        if list.isFiltered { notes.append(Note("范围", "只列所选楼宇的；整月入库是否骤降与楼宇无关，未列")) }
        notes.append(Note("数据", "最新批次：第 \(list.batch) 批"))
        return notes
    }

    private var footnotes: [String] {
        let limits = list.thresholds
        return [
            "刚入驻（三个月内）且没有入库记录的企业不算未见入库。",
            "限值在 louyu.yaml 的 thresholds 里：租用面积超过建筑面积的 \(limits.leasedOver.percentText)%，面积变动超过 "
                + "\(limits.areaChange.percentText)%，入库不到相邻月份（上月、下月、上年同月）最低者的 \(limits.monthCollapse.percentText)%；按精确值判断。",
        ]
    }

    /// What the public sees instead of companies.
    private var counts: Table {
        Table(
            columns: [Column("类型"), .figures("条数")],
            rows: ConflictKind.allCases.compactMap { kind in
                list.counts[kind].map { Row([Cell(.text(kind.chineseName)), Cell(.count($0))]) }
            })
    }

    private var table: Table {
        Table(
            columns: [Column("类型"), Column("楼宇", yields: 1), Column("企业"), Column("说明")]
                + (showsAmounts ? [.figures("12个月全口径入库", unit: "元", yields: 4)] : [])
                + [Column("出处", yields: 2), Column("怎么办", yields: 3)],
            rows: settled.map(row))
    }

    /// The taxpayers' names, each once.
    private func names(of conflict: Conflict) -> String {
        var seen: Set<String> = []
        return conflict.taxpayers.map { party($0).text }.filter { seen.insert($0).inserted }.joined(separator: "、")
    }

    private func row(_ conflict: Conflict, _ commands: [String]) -> Row {
        let sentence = sentence(conflict)
        var figures: [Figure] = [
            .text(conflict.kind.chineseName),
            .text(conflict.buildings.compactMap { building($0).map { "\($0.key) \($0.name)" } }.joined(separator: "、")),
            .text(names(of: conflict)), .text(sentence.facts),
        ]
        if showsAmounts { figures.append(conflict.received.map { .money($0, .yuan) } ?? .none) }
        figures += [
            .text(places(conflict).map(\.text).joined(separator: "；")),
            .text(([sentence.remedy] + commands).joined(separator: "；")),
        ]
        return Row(figures.map { Cell($0) })
    }
}

extension Conflict {
    /// What the taxpayer's receipts came to; nil where it is not about one.
    var received: Money? {
        if case .receipts(let money, _) = evidence { money } else { nil }
    }
}
