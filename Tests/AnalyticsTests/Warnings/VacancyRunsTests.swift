import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Since when a register states too much vacancy")
struct VacancyRunsTests {
    private func starts(_ rows: (batch: Int, vacant: Int64?, gross: Int64?)...) -> Int? {
        let statements = rows.map { row in
            var areas = FloorAreas()
            areas.vacant = row.vacant.map(FloorArea.init(cm2:))
            areas.gross = row.gross.map(FloorArea.init(cm2:))
            return AreaStatement(number: Int64(row.batch), batch: row.batch, building: 0, areas: areas)
        }
        return Watchlist.vacancyStarts(statements, limit: Thresholds().vacancyAmber)[0]
    }

    @Test("The first batch of the unbroken run; 20 % is not over the limit; blanks leave what was stated")
    func runs() {
        #expect(starts((1, 21, 100)) == 1)
        #expect(starts((1, 20, 100)) == nil)
        #expect(starts((1, 20, 100), (2, 21, nil), (3, 30, nil)) == 2)
        #expect(starts((1, 30, 100), (2, 20, nil), (4, 30, nil)) == 4)
        #expect(starts((1, 30, 100), (2, nil, 100), (3, nil, 150)) == nil)
        #expect(starts((1, 30, nil), (2, nil, 100)) == 2)
        #expect(starts() == nil)
    }

    @Test("The list's vacancies get their batch, other warnings none")
    func dated() {
        var world = HandMade(loaded: "2018-01...2020-12")
        world.building("A", 100) { $0.areas.vacant = FloorArea(cm2: 400_000) }
        world.tenant(0, in: "A")
        let statement = AreaStatement(number: 1, batch: 6, building: 0, areas: world.portfolio.buildings[0].areas)
        let warnings = world.watch().dated(by: [statement])["A"].warnings
        #expect(warnings.first { $0.rule == .vacancyHigh }?.sinceBatch == 6)
        #expect(warnings.first { $0.rule == .inPlaceBelowGoal }?.sinceBatch == nil)
    }
}
