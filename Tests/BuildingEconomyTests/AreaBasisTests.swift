import BuildingEconomy
import Testing

@Suite("What a per-area figure divides by, and what counts a tenant as paying")
struct AreaBasisTests {
    @Test("Bases are named in JSON as the register's columns are in Chinese")
    func names() {
        #expect(AreaBasis.allCases.map(\.rawValue) == ["gross", "aboveGround", "commercial", "leasable", "occupied"])
        #expect(AreaBasis.allCases.map(\.chineseName) == ["建筑面积", "地上面积", "商务面积", "可出租面积", "已用面积"])
        #expect(InPlaceBasis.allCases.map(\.chineseName) == ["按入库", "按名册"])
    }
}
