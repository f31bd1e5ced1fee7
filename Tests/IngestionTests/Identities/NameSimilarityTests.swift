import Testing

@testable import Ingestion

@Suite("How alike two names are")
struct NameSimilarityTests {
    @Test(
        "Place and legal form of a company say little",
        arguments: [
            ("北京甲科技有限公司", "北京甲科技有限公司", 100), ("北京甲科技有限公司", "甲科技有限责任公司", 95),
            ("甲科技（北京）有限公司", "甲科技", 95), ("", "甲科技", 0), ("甲科技", "乙餐饮", 0),
        ])
    func companies(one: String, other: String, score: Int) {
        #expect(NameSimilarity.score(one, other, as: .company) == score)
        #expect(NameSimilarity.score(other, one, as: .company) == score)
    }

    @Test("甲座, A栋 and A号楼 are written otherwise than A座, and mean the same", arguments: ["甲座", "A栋", "a幢", "A号楼"])
    func buildings(name: String) {
        #expect(NameSimilarity.score(name, "A座", as: .building) == 95)
        #expect(NameSimilarity.score(name, "B座", as: .building) < 95)
    }

    @Test("One character of many that differs scores high, and never as the same")
    func slips() {
        let score = NameSimilarity.score("雍和文化传媒中心", "雍和文化传煤中心", as: .company)
        #expect((80..<95).contains(score))
    }
}
