import Analytics
import BuildingEconomy

/// A random town of few buildings with tax of every size, and what its office knows of it.
struct GuardedTown {
    private(set) var made = HandMade(loaded: "2018-01...2020-12")
    let keys: [String]
    /// By building: Σ|amount| of every taxpayer at 全口径 and 区级, of 2020 and of 2019.
    private(set) var parts: [[[Int: (total: Int64, district: Int64)]]]
    private var dice: Dice

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        let count = dice.roll(4...11)
        keys = (0..<count).map { String(UnicodeScalar(UInt8(65 + $0))) }
        parts = keys.map { _ in [[:], [:]] }
        for key in keys {
            let (zone, isKey, size) = (
                dice.pick(["东", "西", "东"]), dice.happens(70), dice.pick([9_000, 60_000, 200_000])
            )
            let hasArea = dice.happens(92)
            made.building(key, hasArea ? Int64(size) : nil) {
                $0.zone = zone
                $0.isKey = isKey
                $0.street = zone + "街"
            }
        }
        for place in keys.indices { settle(place) }
    }

    /// Some taxpayers of a building, with receipts in two years, a refund now and then.
    private mutating func settle(_ place: Int) {
        let scale = dice.pick([30_000_000, 300_000_000, 2_000_000_000, 8_000_000_000, 60_000_000_000] as [Int])
        let count = dice.pick([1, 2, 3, 4, 6, 6, 8])
        for number in 0..<count {
            let taxpayer = place * 10 + number
            made.tenant(taxpayer, in: keys[place], 10)
            for (year, month) in [(0, "2020-04"), (1, "2019-05")] where year == 0 || dice.happens(85) {
                let total = Int64(dice.roll(scale / 10...scale)) * (dice.happens(6) ? -1 : 1)
                let district = total / Int64(dice.pick([3, 4, 4, 5]))
                made.receipt(taxpayer, month, total, district)
                let known = parts[place][year][taxpayer] ?? (0, 0)
                parts[place][year][taxpayer] = (known.total + abs(total), known.district + abs(district))
            }
        }
    }

    /// Whether the rule hides a building in a year, worked out plainly.
    func isExposed(_ place: Int, year: Int) -> Bool {
        let mine = parts[place][year].values
        guard mine.count >= 3 else { return true }
        return [mine.map(\.total), mine.map(\.district)].contains { amounts in
            let (sorted, whole) = (amounts.sorted(by: >), amounts.reduce(0, +))
            return whole > 0 && (sorted[0] * 10 >= whole * 8 || (sorted[0] + sorted[1]) * 10 >= whole * 9)
        }
    }
}
