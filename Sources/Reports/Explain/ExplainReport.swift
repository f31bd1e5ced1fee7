public import Analytics
public import BuildingEconomy

/// One figure taken apart (`louyu explain`): formula, numerator, denominator, then its parts down to file and row.
public struct ExplainReport: Sendable {
    /// How far down the parts are shown.
    public enum Depth: Int, Sendable, CaseIterable {
        /// Formula, numerator, denominator.
        case formula = 1
        /// The companies; of a set the buildings.
        case parts
        /// The companies' months; of a set the buildings' companies.
        case months
        /// Every receipt with batch, file, sheet and row.
        case rows

        /// Whether every receipt has to be collected for a figure of one building, or of a set.
        public func needsReceipts(ofSet isSet: Bool) -> Bool { isSet ? rawValue >= Self.months.rawValue : true }
    }

    /// A taxpayer as the ledger writes it.
    public struct Party: Sendable, Hashable {
        /// The name, or where there is none the code.
        public var name: String
        /// 统一社会信用代码; nil where none is known.
        public var code: String?

        /// A taxpayer.
        public init(name: String, code: String?) { (self.name, self.code) = (name, code) }
    }

    /// Where a receipt came from.
    public struct Origin: Sendable, Hashable {
        /// The batch.
        public var batch: Int
        /// The file's name.
        public var file: String
        /// The sheet's name; nil in a text file.
        public var sheet: String?
        /// The row.
        public var row: Int

        /// An origin.
        public init(batch: Int, file: String, sheet: String?, row: Int) {
            (self.batch, self.file, self.sheet, self.row) = (batch, file, sheet, row)
        }

        /// 第 3 批 税收.csv 第 12 行
        var text: String {
            "第 \(batch) 批 \(file)" + (sheet.map { "［\($0)］" } ?? "") + " 第 \(row) 行"
        }
    }

    /// The figure.
    public let explanation: Explanation
    /// What a set or a bucket is called (合计, a group's name, 未匹配); of a building its key and name.
    public let subject: String
    /// The parts, by taxpayer for the rate, by building for another figure of a set.
    let partsOf: [Int: [ReceiptPart]]
    /// How far down.
    public let depth: Depth
    /// The taxpayers, by position.
    public let parties: [Int: Party]
    /// The receipts' origins, by number.
    public let origins: [Int64: Origin]
    /// Who it is for: others than the office see the formula only, and no company's amount.
    public let profile: Profile

    /// A report of an explanation.
    ///
    /// - Parameter subject: what a set or a bucket is called.
    public init(
        _ explanation: Explanation, depth: Depth, parties: [Int: Party], origins: [Int64: Origin] = [:],
        subject: String = "合计", profile: Profile = .internal
    ) {
        (self.explanation, self.parties, self.origins, self.profile) = (explanation, parties, origins, profile)
        let isRate = explanation.options.metric.level == nil
        let deepest: Depth = isRate ? .parts : .formula
        self.depth = profile == .internal || depth.rawValue <= deepest.rawValue ? depth : deepest
        self.subject = explanation.building.map { "\($0.key) \($0.name)" } ?? subject
        partsOf = Dictionary(grouping: explanation.parts) { (isRate ? $0.taxpayer : $0.building) ?? -1 }
    }

    /// A company's amount, of which others than the office see nothing.
    func own(_ money: Money) -> Figure { profile == .internal ? .money(money, .yuan) : .none }

    var options: RankingOptions { explanation.options }
    var metric: RankingMetric { options.metric }
    var figure: TaxFigure { explanation.assessment.tax[explanation.level] }

    /// What is divided: of a per-㎡ figure of a set, the tax of the buildings that have an area.
    var numerator: Money? {
        figure.amount == nil ? nil : explanation.isSet && metric.isPerArea ? explanation.sum : figure.amount
    }

    func name(_ taxpayer: Int?) -> String {
        taxpayer.map { parties[$0]?.name ?? "第 \($0) 号纳税人" } ?? "（入库表只写楼宇，未写企业）"
    }

    /// The report as people read it.
    public var report: Report {
        let table = Table(columns: ExplainLayout.columns, rows: ExplainLines(self).rows)
        return Report(
            title: "\(title)：\(metric.chineseName)", basis: basis, tables: [table],
            footnotes: footnotes)
    }

    private var title: String {
        explanation.isSet ? "\(subject)（\(explanation.members.count) 座楼宇）" : subject
    }

    private var basis: [Note] {
        let window = options.window
        var notes = profile == .internal ? [] : [Note("用途", "\(profile.chineseName)：不列企业税额")]
        notes += [
            Note("公式", formula),
            Note("时间", "\(window.kind.chineseName)，\(window.from.text) 至 \(window.to.text)（税收按入库月份）"),
        ]
        if !explanation.missingMonths.isEmpty {
            notes.append(Note("窗口不完整", "缺 \(monthRunsText(explanation.missingMonths))", tone: .caution))
        }
        notes.append(Note("数据", "最新批次：第 \(explanation.batch) 批"))
        return notes
    }

    /// The formula in words.
    var formula: String {
        switch metric {
        case .districtTaxPerM2, .totalTaxPerM2:
            "\(explanation.level.chineseName) ÷ \(options.areaBasis.chineseName)"
        case .districtTax, .totalTax:
            explanation.place.isBucket
                ? "没有落到任何楼宇的\(explanation.level.chineseName)之和（含退税）"
                : "归属\(explanation.isSet ? "各" : "本")楼的\(explanation.level.chineseName)之和（含退税）"
        case .districtTaxGrowth, .totalTaxGrowth: "本期\(explanation.level.chineseName) ÷ 上年同期 − 1"
        case .inPlaceRate:
            options.inPlaceBasis == .receipts
                ? "12个月全口径入库合计大于零的企业 ÷ 入驻企业（不含不单独纳税的机构）" : "名册“在地纳税”为是的企业 ÷ 入驻企业（不含不单独纳税的机构）"
        }
    }

    private var footnotes: [String] {
        var lines = [explanation.addsUp ? "各部分之和等于排名表上的数，分毫不差。" : "各部分之和与排名表上的数不符：请报告这个错误。"]
        if metric.level == nil, !explanation.isSet || depth.rawValue > Depth.parts.rawValue {
            lines.append("企业名下列出的是它的全部入库（不论归属哪座楼），与在地纳税的口径一致。")
        } else if metric.level != nil, !explanation.place.isBucket {
            lines.append("企业同时在几座楼的，按面积和天数分摊，只列归属所列楼宇的部分。")
        }
        if depth != .rows { lines.append("要看到每一行的批次、文件和行号，用 --depth 4。") }
        return lines
    }
}

extension ExplainedPlace {
    /// Whether it is 迁出后入库 or 未匹配.
    var isBucket: Bool { if case .bucket = self { true } else { false } }
}
