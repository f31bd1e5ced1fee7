import Testing

@testable import Analytics

@Suite("Two full rosters")
struct RosterComparisonTests {
    private func stay(_ taxpayer: Int32, _ name: String, _ building: Int32, _ room: String = "") -> ListedStay {
        ListedStay(taxpayer: taxpayer, name: name, nameKey: name, building: building, room: room)
    }

    @Test("A taxpayer joined, left, was renamed or moved; one may be both of the last")
    func changes() {
        let comparison = RosterComparison(
            before: [stay(1, "甲", 1), stay(2, "乙", 1), stay(3, "丙", 1), stay(4, "丁", 1, "1")],
            after: [stay(4, "丁", 1, "2"), stay(3, "丙二", 2), stay(2, "乙", 1), stay(5, "戊", 1)])
        #expect(comparison.left.map(\.taxpayer) == [1])
        #expect(comparison.joined.map(\.taxpayer) == [5])
        #expect(comparison.renamed.map(\.taxpayer) == [3])
        #expect(comparison.moved.map(\.taxpayer) == [3, 4])
        #expect(!comparison.isEmpty)
    }

    @Test("The same stays in another order, a row named twice or a blank name are no change")
    func same() {
        let before = [stay(1, "甲", 1), stay(1, "甲", 2), stay(2, "", 1)]
        let comparison = RosterComparison(before: before, after: [stay(2, "乙", 1), before[1], before[0], before[0]])
        #expect(comparison.isEmpty)
    }
}
