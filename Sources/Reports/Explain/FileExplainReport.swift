public import Analytics
public import BuildingEconomy

/// One figure of a building's file taken apart (`louyu explain`): formula and terms, then the receipts or rows behind it.
public struct FileExplainReport: Sendable {
    /// Where a fact stands that is no receipt: a row of the register or the roster, or a correction by hand.
    public typealias Place = ConflictsReport.Place

    /// Where the figures stand.
    public struct Sources: Sendable {
        /// The receipts, by number.
        public var receipts: [Int64: ExplainReport.Origin]
        /// What the roster says of the tenancies' registration, by number.
        public var tenancies: [Int64: Place]
        /// The register's 建筑面积, 已用面积 and 空置面积.
        public var gross: Place?
        public var occupied: Place?
        public var vacant: Place?

        /// Nothing looked up.
        public init(receipts: [Int64: ExplainReport.Origin] = [:], tenancies: [Int64: Place] = [:]) {
            (self.receipts, self.tenancies) = (receipts, tenancies)
        }
    }

    /// The figure.
    public let explanation: FileExplanation
    /// How far down.
    public let depth: ExplainReport.Depth
    /// The taxpayers, by position.
    public let parties: [Int: ExplainReport.Party]
    /// Where the figures stand.
    public let sources: Sources
    /// Who it is for: others than the office see the terms only.
    public let profile: Profile

    /// A report of an explanation.
    public init(
        _ explanation: FileExplanation, depth: ExplainReport.Depth, parties: [Int: ExplainReport.Party],
        sources: Sources = Sources(), profile: Profile = .internal
    ) {
        (self.explanation, self.parties, self.sources, self.profile) = (explanation, parties, sources, profile)
        self.depth = profile == .internal ? depth : .formula
    }

    var figure: FileFigure { explanation.figure }
    var file: BuildingFile { explanation.file }

    func name(_ taxpayer: Int?) -> String {
        taxpayer.map { parties[$0]?.name ?? "第 \($0) 号纳税人" } ?? "（入库表只写楼宇，未写企业）"
    }

    /// The report as people read it.
    public var report: Report {
        let table = Table(columns: ExplainLayout.columns, rows: FileExplainLines(self).rows)
        return Report(
            title: "\(file.building.key) \(file.building.name)：\(figure.chineseName)", basis: basis, tables: [table],
            footnotes: footnotes)
    }

    private var basis: [Note] {
        let window = file.options.window
        var notes = profile == .internal ? [] : [Note("用途", "\(profile.chineseName)：不列企业")]
        notes += [
            Note("公式", formula),
            Note("时间", "\(window.kind.chineseName)，\(window.from.text) 至 \(window.to.text)（税收按入库月份）"),
        ]
        let missing = Set(file.period.missing.total + file.period.missing.district).sorted()
        if !missing.isEmpty, figure.kind != .space, figure.kind != .registration {
            notes.append(Note("窗口不完整", "缺 \(monthRunsText(missing))", tone: .caution))
        }
        notes.append(Note("数据", "最新批次：第 \(file.batch) 批"))
        return notes
    }

    /// The formula in words.
    var formula: String {
        switch figure.kind {
        case .registration: "名册注册地在本区的入驻企业 ÷ 入驻企业（不含不单独纳税的机构）"
        case .space: figure == .vacancy ? "空置面积 ÷ 建筑面积（按台账，不推算）" : "已用面积 ÷ 建筑面积（按台账）"
        case .projection: "本年至今 × 上年全年 ÷ 上年同月为止（推算：按上年自己的走势，不按月份平均）"
        case .concentration(nil): "各企业占全口径入库绝对值之和的份额的平方和，满值 10000"
        case .concentration(let count?): "全口径入库绝对值最大的 \(count) 户 ÷ 有入库的全部企业（绝对值之和，退税不使占比超过 100%）"
        case .growth(.taxChange, _): "两期都在的企业及未写企业的税收：本期 − 上年同期，一次性税收除外"
        case .growth(.joined, _): "只在本期入驻的企业：本期 − 上年同期，一次性税收除外"
        case .growth(.left, _): "只在上年同期入驻的企业：本期 − 上年同期，一次性税收除外"
        case .growth(.oneOff, _): "一次性税收：本期 − 上年同期（政策所列税种，及 louyu correct receipt --one-off 标记的）"
        }
    }

    private var footnotes: [String] {
        var lines = [
            !explanation.isGiven
                ? "一楼一档上没有这个数（月份、面积或名册不全），只列出已有的部分。"
                : explanation.addsUp ? "各部分之和等于一楼一档上的数，分毫不差。" : "各部分之和与一楼一档上的数不符：请报告这个错误。"
        ]
        if !explanation.groups.isEmpty { lines.append("企业同时在几座楼的，按面积和天数分摊，只列归属本楼的部分。") }
        if depth != .rows, profile == .internal { lines.append("要看到每一行的批次、文件和行号，用 --depth 4。") }
        return lines
    }
}
