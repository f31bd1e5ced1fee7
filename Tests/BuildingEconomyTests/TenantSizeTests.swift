import BuildingEconomy
import Testing

@Suite("Sizes of tenants")
struct TenantSizeTests {
    @Test("Each class includes its lower end, on exact areas")
    func ends() {
        func size(_ cm2: Int64) -> TenantSize? { TenantSize(leased: FloorArea(cm2: cm2)) }
        #expect(size(0) == nil)
        #expect(size(1) == .under200)
        #expect(size(1_999_999) == .under200)
        #expect(size(2_000_000) == .from200)
        #expect(size(9_999_999) == .from200)
        #expect(size(10_000_000) == .from1000)
        #expect(size(49_999_999) == .from1000)
        #expect(size(50_000_000) == .from5000)
    }
}
