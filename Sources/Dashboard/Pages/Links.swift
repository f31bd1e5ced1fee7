internal import Analytics
internal import BuildingEconomy

/// Addresses of pages about one thing.
enum Links {
    /// A building's file.
    static func building(_ key: String, _ query: Query) -> String {
        "/building" + query.period.setting("key", key).text
    }

    /// What a figure of the totals row, or of a group's, is made of.
    static func explanation(ofTotal metric: RankingMetric, group: String?, _ query: Query) -> String {
        var own = query.period.setting("building", "合计").setting("metric", metric.rawValue)
        for name in ["zone", "street", "keyOnly"] { own = own.setting(name, query[name]) }
        if let group { own = own.setting("groupBy", query["groupBy"]).setting("group", group) }
        return "/explain" + own.text
    }

    /// What a figure of a building's file is made of.
    static func explanation(_ key: String, _ figure: FileFigure, _ query: Query) -> String {
        "/explain" + query.period.setting("building", key).setting("metric", figure.rawValue).text
    }

    /// What a building's figure is made of.
    static func explanation(_ key: String, _ metric: RankingMetric, _ query: Query) -> String {
        "/explain" + query.period.setting("building", key).setting("metric", metric.rawValue).text
    }
}
