import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What buildings are put together by")
struct GroupingTests {
    @Test("Each grouping reads its own column, and says 未填 where the register states none")
    func columns() {
        var building = Building(key: "A", name: "A")
        #expect(Grouping.allCases.map { $0.group(of: building).chineseName } == ["未填", "未填", "未填", "未填"])
        (building.zone, building.street, building.steward) = ("东片", "一街", "甲")
        building.areas.gross = FloorArea(cm2: 300_000_000)
        #expect(Grouping.allCases.map { $0.group(of: building).chineseName } == ["东片", "一街", "甲", "3万至15万㎡"])
    }

    @Test("Sizes stand in the plan's order, names by Unicode scalar, 未填 last")
    func order() {
        let names: [GroupName] = [
            .unstated, .text("西片"), .size(.large), .text("东片"), .size(.small), .size(.medium), .text("A"),
        ]
        #expect(
            names.sorted().map(\.chineseName)
                == ["3万㎡以下", "3万至15万㎡", "15万㎡以上", "A", "东片", "西片", "未填"])
    }
}
