import BuildingEconomy
import Testing

@testable import Ingestion

@Suite("Tax level that only a title or a name states")
struct LevelDecisionTests {
    @Test(
        "The title decides before the sheet's name, and that before the file's",
        arguments: [
            (["2019年区级税收分月情况表"], "全口径", "x.xlsx", TaxLevel.district),
            (["2019年情况表"], "全口径税收", "区级.xlsx", .total), ([], "Sheet1", "2019年区级税收.xlsx", .district),
            (["地方级税收"], "", "", .local),
        ])
    func order(titles: [String], sheet: String, file: String, level: TaxLevel) {
        #expect(LevelDecision(titles: titles, sheet: sheet, file: file).level == level)
    }

    @Test("A text that names several levels, or none, decides nothing")
    func undecided() {
        #expect(LevelDecision(titles: ["全口径税收和区级税收"], sheet: "", file: "税收.csv").level == nil)
    }
}
