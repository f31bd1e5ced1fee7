internal import BuildingEconomy

/// Decides in which units a sheet states its amounts and areas: column, corner, unit row, the sheet's
/// name, the file's name, then the command line.
struct UnitDecision {
    /// What holds for amounts whose column states no unit.
    private(set) var money: Decided<MoneyUnit>?
    /// What holds for areas whose column states no unit.
    private(set) var area: Decided<AreaUnit>?
    /// Units that are not read (千元), as written.
    private(set) var unsupported: [String] = []

    init(corner: [StatedUnit], titles: [String], sheet: String, file: String) {
        take(corner, from: .corner)
        for title in titles {
            let normal = NormalText.of(title)
            take(UnitText.units(inLine: normal), from: .unitRow)
            take(HeaderText(title).remarks.compactMap { UnitText.unit($0) }, from: .unitRow)
        }
        take(HeaderText(sheet).remarks.compactMap { UnitText.unit($0) }, from: .sheetName)
        take(HeaderText(file).remarks.compactMap { UnitText.unit($0) }, from: .fileName)
    }

    /// Takes the unit that columns of amounts share.
    mutating func take(_ shared: MoneyUnit) { money = Decided(shared, from: .column) }

    private mutating func take(_ units: [StatedUnit], from source: DecisionSource) {
        for unit in units {
            switch unit {
            case .money(let unit): if money == nil { money = Decided(unit, from: source) }
            case .area(let unit): if area == nil { area = Decided(unit, from: source) }
            case .unsupported(let text): unsupported.append(text)
            }
        }
    }
}
