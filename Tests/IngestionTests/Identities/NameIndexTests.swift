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

    @Test("Of many names those are scored that a plain sort by shared pairs puts first")
    func shortlist() {
        let characters = Array("甲乙丙丁戊科技文化")
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func name() -> String { String((0..<random(6) + 2).map { _ in characters[random(characters.count)] }) }
        let names = (0..<400).map { _ in name() }
        let index = NameIndex(names, as: .company)
        for _ in 0..<60 {
            let asked = name()
            let core = NameSimilarity.core(of: asked, as: .company)
            let shared = names.enumerated().map { position, other in
                let core = NameSimilarity.core(of: other, as: .company)
                let common = NameSimilarity.pairs(core).intersection(NameSimilarity.pairs(Array(asked.unicodeScalars)))
                return (position: position, shared: common.count, size: core.count)
            }.filter { $0.shared > 0 }
            let best = shared.sorted { one, other in
                let (left, right) = (one.shared * (core.count + other.size), other.shared * (core.count + one.size))
                return left == right ? one.position < other.position : left > right
            }.prefix(24)
            let scored = best.map {
                (position: $0.position, score: NameSimilarity.score(names[$0.position], asked, as: .company))
            }
            .filter { $0.score >= NameIndex.least }
            .sorted { ($1.score, $0.position) < ($0.score, $1.position) }.prefix(3)
            let found = index.closest(to: asked)
            #expect(found.map(\.position) == scored.map(\.position), "\(asked)")
            #expect(found.map(\.score) == scored.map(\.score), "\(asked)")
        }
    }
}
