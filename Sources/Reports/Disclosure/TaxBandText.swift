internal import Analytics
internal import BuildingEconomy

extension TaxBand {
    /// `{"fromFen": …, "toFen": …}`, null where the band is open.
    var json: JSONValue { ["fromFen": .fen(from), "toFen": .fen(to)] }
}

extension Disclosure {
    /// What a hidden building's row says where there is no column for a band: 不公开：全口径税收 ≥ 1亿.
    func remark(on band: TaxBand) -> String { "不公开：\(bandLevel.chineseName) \(band.chineseName)" }
}

extension BandCount {
    /// The counts as a table.
    static func table(of counts: [BandCount], _ level: TaxLevel) -> Table {
        Table(
            title: "楼宇按\(level.chineseName)分档", columns: [Column("税收档"), .figures("楼宇", unit: "座")],
            rows: counts.map { Row([Cell(.text($0.band.chineseName)), Cell(.count($0.buildings))]) })
    }
}
