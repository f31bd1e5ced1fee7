/// The pages that stand in the page's menu.
enum Section: CaseIterable {
    case overview, ranking, buildings, companies, flags, goals, data

    /// What the menu calls it.
    var chineseName: String {
        switch self {
        case .overview: "总览"
        case .ranking: "排名"
        case .buildings: "楼宇"
        case .companies: "企业"
        case .flags: "预警"
        case .goals: "目标"
        case .data: "数据"
        }
    }

    /// Where it is.
    var path: String {
        switch self {
        case .overview: "/"
        case .ranking: "/ranking"
        case .buildings: "/buildings"
        case .companies: "/companies"
        case .flags: "/flags"
        case .goals: "/goals"
        case .data: "/data"
        }
    }
}
