internal import BuildingEconomy

/// Addresses of pages about one thing.
enum Links {
    /// A building's file.
    static func building(_ key: String, _ query: Query) -> String {
        "/building" + query.period.setting("key", key).text
    }

    /// What a building's figure is made of.
    static func explanation(_ key: String, _ metric: RankingMetric, _ query: Query) -> String {
        "/explain" + query.period.setting("building", key).setting("metric", metric.rawValue).text
    }
}
