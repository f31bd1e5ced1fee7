public import BuildingEconomy

/// How many buildings of a table have their tax in one band: what a public table says instead of rows.
public struct BandCount: Sendable, Equatable {
    /// The band of 全口径 (of 区级 where 全口径 has no figure).
    public let band: TaxBand
    /// How many buildings.
    public let buildings: Int

    /// The counts of every band, ascending.
    static func counts(of amounts: [Money], by rule: DisclosureRule) -> [BandCount] {
        let bands = amounts.map(rule.band)
        return rule.bands.map { band in BandCount(band: band, buildings: bands.count { $0 == band }) }
    }
}
