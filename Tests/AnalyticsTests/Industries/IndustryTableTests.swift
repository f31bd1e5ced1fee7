import Testing

@testable import Analytics

@Suite("A number for every building and industry")
struct IndustryTableTests {
    @Test("Dense or by key, the table says the same, merged or not", arguments: [0, 1_000])
    func layouts(limit: Int) {
        var tables = [1, 2].map { _ in IndustryTable(buildings: 3, industries: 2, denseLimit: limit) }
        tables[0].add(5, building: 2, industry: 1)
        tables[1].add(7, building: 0, industry: -1)
        tables[1].add(-5, building: 2, industry: 1)
        tables[1].add(9, building: 2, industry: 0)
        tables[0].merge(tables[1])
        var found: [String] = []
        tables[0].walk { found.append("\($0) \($1) \($2)") }
        #expect(found == ["0 -1 7", "2 0 9"])
    }
}
