import BuildingEconomy
import Ingestion
import Testing

struct FilledDownTests {
    @Test("A building that stands only in the first row of its block is filled down in a text roster, with a warning")
    func roster() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read(
            "楼宇名称,序号,企业名称\n甲大厦,1,一\n,2,二\n,3,三\n乙大厦,1,四\n,2,五\n", name: "r.csv")
        #expect(result.tenancies.map(\.building) == [1, 1, 1, 2, 2])
        #expect(result.codes == ["filledDown"])
    }

    @Test("A single blank among filled cells is an error, not filled")
    func singleBlank() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read("楼宇名称,企业名称\n甲大厦,一\n,二\n乙大厦,三\n乙大厦,四\n")
        #expect(result.codes == ["noBuilding"])
        #expect(result.tenancies.count == 3)
    }

    @Test("A blank building in a tax file is no building: its taxpayer's tenancies decide")
    func tax() throws {
        var desk = Desk()
        _ = try desk.read(register)
        let result = try desk.read(
            "楼宇名称,纳税人名称,入库月份,全口径税收(元)\n甲大厦,一,2020-12,1\n,二,2020-12,1\n,三,2020-12,1\n")
        #expect(result.receipts.map(\.building) == [1, 0, 0])
    }
}
