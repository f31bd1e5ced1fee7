import BuildingEconomy
import Ledger
import Testing

struct CorrectedFieldTests {
    @Test("A corrected value has the name of the column that states it; 一次性 alone stands in no file")
    func names() {
        #expect(CorrectedField.allCases.filter { $0.field == nil } == [.oneOff])
        #expect(CorrectedField.name.chineseName == "楼宇名称" && CorrectedField.moveOut.chineseName == "迁出日期")
        #expect(Set(CorrectedField.allCases.map(\.chineseName)).count == CorrectedField.allCases.count)
    }
}
