internal import BuildingEconomy

extension Day {
    /// The day as the ledger stores it, the integer `yyyymmdd`: readable in any SQL shell.
    var yyyymmdd: Int64 {
        let parts = components
        return Int64(parts.year * 10_000 + parts.month * 100 + parts.day)
    }

    /// The day of a stored `yyyymmdd`; the schema's CHECKs rule out others.
    init?(yyyymmdd: Int64) {
        self.init(year: Int(yyyymmdd / 10_000), month: Int(yyyymmdd / 100 % 100), day: Int(yyyymmdd % 100))
    }
}
