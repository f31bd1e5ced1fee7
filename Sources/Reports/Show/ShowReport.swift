public import Analytics
internal import BuildingEconomy

/// Everything known of one building (`louyu show`, 一楼一档), table by table.
public struct ShowReport: Sendable {
    /// What is reported.
    public let file: BuildingFile
    /// The largest taxpayers, by position.
    public let parties: [Int: ExplainReport.Party]
    /// The kinds of tax that count as one-off.
    public let oneOffTaxKinds: [String]

    /// A report of a building's file.
    public init(_ file: BuildingFile, parties: [Int: ExplainReport.Party], oneOffTaxKinds: [String]) {
        (self.file, self.parties, self.oneOffTaxKinds) = (file, parties, oneOffTaxKinds)
    }

    var options: RankingOptions { file.options }
    var metric: RankingMetric { options.metric }

    func name(_ taxpayer: Int) -> String { parties[taxpayer]?.name ?? "第 \(taxpayer) 号纳税人" }

    /// Whether it is the office's own, with companies and every amount.
    var isWhole: Bool { file.disclosure == nil }
    /// Whether the building's tax of the window is told.
    public var tellsTax: Bool { !file.assessment.isHidden }

    /// The report as people read it.
    public var report: Report {
        let growths = isWhole ? [growth] : [moves]
        let companies = (isWhole ? [largest] : []) + concentration
        let report = Report(
            title: "\(file.building.key) \(file.building.name)：一楼一档", basis: basis,
            tables: [register, figures] + (tellsTax ? [places] : []) + growths + space + [industries] + companies
                + [tenants, months],
            footnotes: footnotes)
        return file.disclosure.map { report.addressed(to: .meeting, by: $0.rule) } ?? report
    }

    /// The report as one table, a figure a line.
    public var csv: CSVDocument { CSVDocument(LongTable(report).table) }

    private var basis: [Note] {
        let window = options.window
        var notes = [
            Note(
                "口径",
                "单位面积按\(options.areaBasis.chineseName)；在地纳税率\(options.inPlaceBasis.chineseName)；"
                    + "名次按\(metric.chineseName)"),
            Note("时间", "\(window.kind.chineseName)，\(window.from.text) 至 \(window.to.text)（税收按入库月份）"),
        ]
        let missing = Set(file.period.missing.total + file.period.missing.district).sorted()
        if !missing.isEmpty {
            notes.append(
                Note("窗口不完整", "缺 \(monthRunsText(missing))；数值照列，相关的达标、同比和名次不作判断", tone: .caution))
        }
        if !file.isIncluded {
            let tax = isWhole ? "" : "，会议版不列税额"
            notes.append(Note("未纳入", "\(window.to.lastDay.text) 不在评定范围内：没有名次和同组比较\(tax)", tone: .caution))
        }
        if let band = file.band, let disclosure = file.disclosure {
            notes.append(Note("保密", disclosure.remark(on: band), tone: .caution))
        }
        let flags = file.flags.filter { !$0.isAboutPeriod }.map(\.chineseName)
        if !flags.isEmpty { notes.append(Note("预警", flags.joined(separator: "、"), tone: .caution)) }
        notes.append(Note("数据", "最新批次：第 \(file.batch) 批"))
        return notes
    }

    private var footnotes: [String] {
        let peers = "组的单位面积税收和比率是总量之比；中位数为各楼宇自身数值的中位数。"
        let residence = "入驻按名册：某月在楼即算在，不论当月有无税收。"
        let space = "空置率 = 空置面积 ÷ 建筑面积，按台账，不推算。"
        guard isWhole else {
            return [
                residence, space,
                "主要企业、集中度、增长分解、各行业和各月的税额只有内部工作版有：相邻两期之差就是一个月的税额。以前各期的名次见那一期的会议版排名（louyu rank --month）。",
            ] + (tellsTax ? [peers] : [])
        }
        let kinds = oneOffTaxKinds.isEmpty ? "政策未列税种" : oneOffTaxKinds.joined(separator: "、")
        return [
            "增长分解：一次性税收单列（\(kinds)，及 louyu correct receipt --one-off 标记的）；其余按企业在本楼入驻与否分为新入驻、迁出和"
                + "两期都在的税收增减。只写楼宇、未写企业的税收列入税收增减。四部分之和等于增减额，分毫不差。",
            residence, "单位建筑面积税收 = 单位已用面积税收 × 使用率，可分清“空”与“弱”。" + space,
            "行业和企业占比按全口径入库绝对值之和计算，退税不会使占比超过 100%；主题楼宇：一个行业占已用面积或税收 "
                + "\(file.industries.threshold.percentText)% 以上。", peers,
        ]
    }
}
