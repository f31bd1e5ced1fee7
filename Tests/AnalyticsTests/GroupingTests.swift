import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What buildings are put together by")
struct GroupingTests {
    @Test("Each grouping reads its own column, and says 未填 where the register states none, 无主题 where nothing is one")
    func columns() {
        func names(_ building: Building) -> [String] {
            let portfolio = Portfolio(
                buildings: [building], taxpayerCount: 0, tenancies: [], loadedMonths: LoadedMonths(), batch: 0)
            return Grouping.allCases.map { $0.names(of: portfolio, nil)[0].chineseName }
        }
        var building = Building(key: "A", name: "A")
        #expect(names(building) == ["未填", "未填", "未填", "未填", "无主题"])
        (building.zone, building.street, building.steward) = ("东片", "一街", "甲")
        building.areas.gross = FloorArea(cm2: 300_000_000)
        #expect(names(building) == ["东片", "一街", "甲", "3万至15万㎡", "无主题"])
    }

    @Test("Sizes stand in the plan's order, names by Unicode scalar, 无主题 and 未填 last")
    func order() {
        let names: [GroupName] = [
            .unstated, .noTheme, .text("西片"), .size(.large), .text("东片"), .size(.small), .size(.medium), .text("A"),
        ]
        #expect(
            names.sorted().map(\.chineseName)
                == ["3万㎡以下", "3万至15万㎡", "15万㎡以上", "A", "东片", "西片", "无主题", "未填"])
    }
}
