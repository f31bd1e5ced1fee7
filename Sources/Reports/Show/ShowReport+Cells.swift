public import Analytics
public import BuildingEconomy

extension ShowReport {
    /// What a cell of the report shows, as it can be explained.
    public enum CellFigure: Sendable, Equatable {
        /// A metric of the building.
        case metric(RankingMetric)
        /// Another figure of its file.
        case file(FileFigure)
        /// The metric of places, of all buildings, or of a group of them.
        case total(grouping: Grouping?, group: String?)
    }

    /// What a cell shows; nil of names, words, and figures that are counted on the spot.
    ///
    /// - Parameters:
    ///   - table: one of the report's tables.
    ///   - row: its position.
    ///   - column: its position.
    public func figure(of table: Table, row: Int, column: Int) -> CellFigure? {
        guard column > 0, case .text(let name) = table.rows[row].cells[0].figure else { return nil }
        if case .absent = table.rows[row].cells[column].figure { return nil }
        let header = table.columns[column].header
        switch table.title {
        case figures.title:
            guard header == "数值" || header == "同比" else { return nil }
            let isYear = name == "亿元楼宇" && file.assessment.yiyuanEvidence?.projection == nil
            return isYear ? .metric(.totalTax) : Self.figure(name, header)
        case growth.title where isWhole: return Self.growthFigure(name, header)
        case space.first?.title: return header == "说明" ? nil : Self.spaceFigures[name].map(CellFigure.file)
        case concentration.first?.title:
            return header == "数值" ? Self.concentrationFigures[name].map(CellFigure.file) : nil
        case places.title where tellsTax: return placeFigure(row, header)
        default: return nil
        }
    }

    private static let levelFigures: [String: (value: RankingMetric, growth: RankingMetric)] = [
        "全口径税收": (.totalTax, .totalTaxGrowth), "区级税收": (.districtTax, .districtTaxGrowth),
    ]
    private static let otherFigures: [String: CellFigure] = [
        "单位面积全口径税收": .metric(.totalTaxPerM2), "单位面积区级税收": .metric(.districtTaxPerM2),
        "在地纳税企业": .metric(.inPlaceRate), "在地纳税率": .metric(.inPlaceRate), "注册在地率": .file(.registeredRate),
        "亿元楼宇": .file(.projected),
    ]
    private static let spaceFigures: [String: FileFigure] = ["已用面积（使用率）": .occupancy, "空置面积（空置率）": .vacancy]
    private static let concentrationFigures: [String: FileFigure] = [
        "有入库的企业": .hhi, "第一大企业占比": .top1, "前五大企业占比": .top5, "HHI（满值 10000）": .hhi,
    ]
    private static let growthFigures: [String: (total: FileFigure, district: FileFigure)] = [
        "税收增减（两期都在）": (.totalTaxChange, .districtTaxChange), "新入驻": (.totalTaxJoined, .districtTaxJoined),
        "迁出": (.totalTaxLeft, .districtTaxLeft), "一次性税收": (.totalTaxOneOff, .districtTaxOneOff),
    ]

    private static func figure(_ name: String, _ header: String) -> CellFigure? {
        if let level = levelFigures[name] { return .metric(header == "数值" ? level.value : level.growth) }
        return header == "数值" ? otherFigures[name] : nil
    }

    private static func growthFigure(_ name: String, _ header: String) -> CellFigure? {
        guard let level = levelFigures[header] else { return nil }
        if let parts = growthFigures[name] { return .file(header == "全口径税收" ? parts.total : parts.district) }
        return ["上年同期", "增减合计", "本期"].contains(name) ? .metric(level.growth) : nil
    }

    private func placeFigure(_ row: Int, _ header: String) -> CellFigure? {
        switch header {
        case "本楼": .metric(metric)
        case "组合计":
            switch file.places[row].group {
            case .all: .total(grouping: nil, group: nil)
            case .alike(let grouping, let name): .total(grouping: grouping, group: name.chineseName)
            }
        default: nil
        }
    }
}
