public import BuildingEconomy

/// How a building's space is used (空间利用): what of it is occupied, and what tax the occupied part yields.
///
/// Tax per gross ㎡ = tax per occupied ㎡ × occupancy, exactly: so a weak figure is told apart into 空 and 弱.
public struct SpaceUse: Sendable, Equatable {
    /// The register's areas.
    public let areas: FloorAreas
    /// Σ 租用面积 of the tenancies active on the window's last day.
    public let leased: FloorArea
    /// How many of those tenancies state no area.
    public let rowsWithoutArea: Int
    /// Tax on the gross area (建筑面积), at each level, as fen over cm²; nil without either.
    public internal(set) var perGross: PerLevel<Ratio?>
    /// Tax on the occupied area (已用面积).
    public internal(set) var perOccupied: PerLevel<Ratio?>

    /// 使用率: 已用面积 ÷ 建筑面积; nil where the register lacks one.
    public var occupancy: Ratio? { share(areas.occupied) }

    /// 空置率: 空置面积 ÷ 建筑面积; nil where the register lacks one. Never worked out from 已用面积.
    public var vacancy: Ratio? { share(areas.vacant) }

    /// 建筑面积 − 已用面积 − 空置面积: what the register leaves unsaid, or counts twice (below zero); nil unless it states all three.
    public var unsaid: Int64? {
        guard let gross = areas.gross, let occupied = areas.occupied, let vacant = areas.vacant else { return nil }
        return gross.cm2 - occupied.cm2 - vacant.cm2
    }

    private func share(_ area: FloorArea?) -> Ratio? {
        guard let area, area.cm2 >= 0, let gross = areas.gross else { return nil }
        return Ratio(area.cm2, over: gross.cm2)
    }
}

extension SpaceUse {
    init(_ portfolio: Portfolio, position: Int, tax: PerLevel<TaxFigure>, day: Day) {
        areas = portfolio.buildings[position].areas
        let rows = portfolio.tenancies.filter { $0.building == Int32(position) && $0.isActive(on: day) }
        leased = FloorArea(cm2: rows.reduce(0) { $0 + max(0, $1.area?.cm2 ?? 0) })
        rowsWithoutArea = rows.count { ($0.area?.cm2 ?? 0) <= 0 }
        let (gross, occupied) = (areas.gross, areas.occupied)
        perGross = tax.map { figure in figure.amount.flatMap { tax in gross.flatMap { Ratio.perArea(tax, $0) } } }
        perOccupied = tax.map { figure in
            figure.amount.flatMap { tax in occupied.flatMap { Ratio.perArea(tax, $0) } }
        }
    }
}
