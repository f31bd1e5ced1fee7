internal import BuildingEconomy

/// Finds the rows of a roster that are about the same taxpayer, building and room at the same time: the ledger keeps one
/// of them.
struct RepeatedStays {
    fileprivate struct Stay {
        let building: Int32
        let row: Int32
        let room: String
        let moveIn: Day?
        let moveOut: Day?
        /// The taxpayer's stay before it in the sheet; −1 for none.
        let before: Int32
    }

    private var stays: [Stay] = []
    /// The last stay of each taxpayer, by its number; −1 for none.
    private var latest: [Int32] = []

    /// How many of a taxpayer's stays are looked at: nobody has more rooms, and a file with more is not to be slow.
    private static let lookedBack = 500

    /// Takes a row; the row that it repeats, or nil.
    mutating func meet(_ statement: TenancyStatement) -> Int? {
        let taxpayer = Int(statement.sameCodeAs)
        while latest.count <= taxpayer { latest.append(-1) }
        var repeated: Int?
        var position = latest[taxpayer]
        for _ in 0..<Self.lookedBack where position >= 0 {
            let stay = stays[Int(position)]
            if stay.building == statement.building, stay.room == statement.room, stay.touches(statement) {
                repeated = Int(stay.row)
            }
            position = stay.before
        }
        stays.append(
            Stay(
                building: statement.building, row: statement.row, room: statement.room, moveIn: statement.moveIn,
                moveOut: statement.moveOut, before: latest[taxpayer]))
        latest[taxpayer] = Int32(stays.count - 1)
        return repeated
    }
}

extension RepeatedStays.Stay {
    /// Whether neither ends before the other begins.
    fileprivate func touches(_ other: TenancyStatement) -> Bool {
        if let moveOut, let begin = other.moveIn, begin > moveOut { return false }
        if let moveIn, let end = other.moveOut, end < moveIn { return false }
        return true
    }
}
