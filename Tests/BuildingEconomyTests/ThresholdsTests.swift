import BuildingEconomy
import Testing

@Suite("The limits of warnings")
struct ThresholdsTests {
    @Test("Every limit has a key of its own, and a default above 0 and not above 1")
    func keys() {
        let keys = Thresholds.percentages.map(\.key)
        #expect(Set(keys).count == keys.count)
        for (key, path) in Thresholds.percentages {
            let share = Thresholds()[keyPath: path]
            #expect(share > Ratio(0, over: 1)! && share <= Ratio(1, over: 1)!, "\(key)")
        }
    }

    @Test("A key sets the limit it names and no other")
    func paths() {
        for (key, path) in Thresholds.percentages {
            var thresholds = Thresholds()
            thresholds[keyPath: path] = Ratio(1, over: 999)!
            let changed = Thresholds.percentages.filter {
                thresholds[keyPath: $0.path] != Thresholds()[keyPath: $0.path]
            }
            #expect(changed.map(\.key) == [key])
        }
    }
}
