import Testing

@testable import Ingestion

@Suite("Names to propose from")
struct NameIndexTests {
    private let index = NameIndex(["北京甲科技有限公司", "甲科技股份有限公司", "乙餐饮有限公司", "甲科教有限公司"], as: .company)

    @Test("The most alike come first, equal ones in their order, and unlike ones not at all")
    func order() {
        let found = index.closest(to: "甲科技有限公司")
        #expect(found.map(\.position) == [0, 1, 3])
        #expect(found.map(\.score) == [95, 95, 66])
        #expect(index.closest(to: "乙餐饮有限公司", count: 1).map(\.score) == [100])
        #expect(index.closest(to: "丙").isEmpty)
        #expect(index.closest(to: " ").isEmpty)
    }
}
