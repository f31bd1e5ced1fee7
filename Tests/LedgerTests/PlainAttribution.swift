import BuildingEconomy

@testable import Ledger

/// Attribution (§3) written down a second time, as plainly as can be: day by day, in 128 bits, with dictionaries.
struct PlainAttribution {
    struct Cell: Hashable {
        /// A building's key, or afterMoveOut or unmatched.
        var place: String
        var month: String
    }

    private(set) var cells: [Cell: [Int64]] = [:]
    private let stored: StoredPortfolio

    init(_ stored: StoredPortfolio) { self.stored = stored }

    mutating func add(taxpayer: Int32, building: Int32, month: Month, amounts: [Int64]) {
        for (level, amount) in amounts.enumerated() {
            for (place, part) in split(amount, taxpayer: taxpayer, building: building, month: month) {
                cells[Cell(place: place, month: month.text), default: [0, 0, 0]][level] += part
            }
        }
    }

    /// What is not zero.
    var amounts: [Cell: [Int64]] { cells.filter { $0.value != [0, 0, 0] } }

    private func split(_ amount: Int64, taxpayer: Int32, building: Int32, month: Month) -> [(String, Int64)] {
        let buildings = stored.portfolio.buildings
        if building >= 0 { return [(buildings[Int(building)].key, amount)] }
        let rows = stored.portfolio.tenancies.filter { $0.taxpayer == taxpayer }
        let active = rows.filter {
            ($0.moveIn ?? month.firstDay) <= month.lastDay && ($0.moveOut ?? month.lastDay) >= month.firstDay
        }
        if active.isEmpty {
            return [
                (
                    rows.contains { $0.moveOut.map { $0 < month.firstDay } ?? false } ? "afterMoveOut" : "unmatched",
                    amount
                )
            ]
        }
        let days = (0..<month.dayCount).map { month.firstDay.advanced(by: $0) }
        let lacksArea = active.contains { $0.area == nil }
        var weights: [String: Int128] = [:]
        for (position, place) in buildings.enumerated() {
            let here = active.filter { Int($0.building) == position }
            if here.isEmpty { continue }
            weights[place.key] =
                lacksArea
                ? Int128(days.filter { day in here.contains { $0.isActive(on: day) } }.count)
                : here.reduce(0) { sum, row in
                    sum + Int128(row.area!.cm2) * Int128(days.filter { row.isActive(on: $0) }.count)
                }
        }
        if weights.values.reduce(0, +) == 0 { for key in weights.keys { weights[key] = 1 } }
        return largestRemainder(amount, weights)
    }

    private func largestRemainder(_ amount: Int64, _ weights: [String: Int128]) -> [(String, Int64)] {
        let total = weights.values.reduce(0, +)
        let whole = Int128(amount.magnitude)
        var parts = weights.map { (key: $0.key, part: whole * $0.value / total, remainder: whole * $0.value % total) }
        parts.sort {
            $0.remainder != $1.remainder
                ? $0.remainder > $1.remainder : $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
        }
        let rest = Int(whole - parts.reduce(0) { $0 + $1.part })
        return parts.enumerated().map { place, part in
            (part.key, Int64(part.part + (place < rest ? 1 : 0)) * (amount < 0 ? -1 : 1))
        }
    }
}
