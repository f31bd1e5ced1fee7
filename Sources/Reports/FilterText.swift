internal import Analytics

/// Which buildings a filter means, in words: 全部纳入楼宇, or 片区“雍和园”、重点楼宇的纳入楼宇.
struct FilterText {
    let text: String

    init(_ filter: BuildingFilter) {
        var conditions: [String] = []
        if let zone = filter.zone { conditions.append("片区“\(zone)”") }
        if let street = filter.street { conditions.append("街道“\(street)”") }
        if filter.keyOnly { conditions.append("重点楼宇") }
        text = conditions.isEmpty ? "全部纳入楼宇" : conditions.joined(separator: "、") + "的纳入楼宇"
    }
}
