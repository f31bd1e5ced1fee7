import Analytics
import BuildingEconomy

/// §3, written a second time as plainly as it reads: dictionaries, and days counted one by one.
struct PlainAttribution {
    enum Place: Hashable {
        case building(Int)
        case afterMoveOut
        case unmatched
    }

    struct Cell: Hashable {
        let place: Place
        let month: Month
        let level: TaxLevel
    }

    /// What one place got of one receipt at one level.
    struct Piece {
        let receipt: SmallWorld.Receipt
        let place: Place
        let level: TaxLevel
        let amount: Int64
    }

    private(set) var pieces: [Piece] = []
    private(set) var cells: [Cell: Int64] = [:]
    let world: SmallWorld
    let receipts: [Int: [SmallWorld.Receipt]]
    let tenancies: [Int: [Tenancy]]

    init(_ world: SmallWorld) {
        self.world = world
        receipts = Dictionary(grouping: world.receipts.filter { $0.taxpayer != nil }) { $0.taxpayer! }
        tenancies = Dictionary(grouping: world.portfolio.tenancies) { Int($0.taxpayer) }
        for receipt in world.receipts {
            for (level, amount) in receipt.amounts {
                for (place, part) in parts(of: amount, receipt) {
                    pieces.append(Piece(receipt: receipt, place: place, level: level, amount: part))
                    cells[Cell(place: place, month: receipt.month, level: level), default: 0] += part
                }
            }
        }
    }

    private func parts(of amount: Int64, _ receipt: SmallWorld.Receipt) -> [(Place, Int64)] {
        if let building = receipt.building { return [(.building(building), amount)] }
        let rows = receipt.taxpayer.flatMap { tenancies[$0] } ?? []
        let days = Self.days(of: receipt.month)
        let active = rows.filter { row in days.contains { Self.isThere(row, $0) } }
        guard !active.isEmpty else {
            let hasEnded = rows.contains { row in row.moveOut.map { $0 < days[0] } ?? false }
            return [(hasEnded ? .afterMoveOut : .unmatched, amount)]
        }
        let lacksArea = active.contains { ($0.area?.cm2 ?? 0) <= 0 }
        var weights: [(building: Int, weight: Int128)] = []
        for building in Set(active.map { Int($0.building) }).sorted() {
            let rows = active.filter { Int($0.building) == building }
            var weight: Int128 = 0
            for day in days {
                let present = rows.filter { Self.isThere($0, day) }
                if lacksArea {
                    if !present.isEmpty { weight += 1 }
                } else {
                    for row in present { weight += Int128(row.area!.cm2) }
                }
            }
            weights.append((building, weight))
        }
        return Self.split(amount, weights).map { (.building($0), $1) }
    }

    private static func split(_ amount: Int64, _ weights: [(building: Int, weight: Int128)]) -> [(Int, Int64)] {
        let sum = weights.map(\.weight).reduce(0, +)
        let whole = Int128(amount < 0 ? -amount : amount)
        var parts = weights.map {
            (building: $0.building, part: whole * $0.weight / sum, rest: whole * $0.weight % sum)
        }
        let left = Int(whole - parts.map(\.part).reduce(0, +))
        let byRemainder = parts.indices.sorted {
            parts[$0].rest != parts[$1].rest
                ? parts[$0].rest > parts[$1].rest : parts[$0].building < parts[$1].building
        }
        for place in byRemainder.prefix(left) { parts[place].part += 1 }
        return parts.map { ($0.building, Int64(amount < 0 ? -$0.part : $0.part)) }
    }

    static func days(of month: Month) -> [Day] {
        (1...month.dayCount).map { Day(year: month.year, month: month.monthOfYear, day: $0)! }
    }

    static func isThere(_ row: Tenancy, _ day: Day) -> Bool {
        (row.moveIn.map { $0 <= day } ?? true) && (row.moveOut.map { $0 >= day } ?? true)
    }

    /// The sum over places and months; nil where none of the months is loaded at the level.
    func tax(_ places: [Place], _ months: [Month], _ level: TaxLevel) -> Int64? {
        guard months.contains(where: { world.portfolio.loadedMonths[level].contains($0) }) else { return nil }
        var sum: Int64 = 0
        for place in places {
            for month in months { sum += cells[Cell(place: place, month: month, level: level)] ?? 0 }
        }
        return sum
    }

    /// Whether every month is loaded at the level.
    func isComplete(_ months: [Month], _ level: TaxLevel) -> Bool {
        months.allSatisfy { world.portfolio.loadedMonths[level].contains($0) }
    }
}
