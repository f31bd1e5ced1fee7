import BuildingEconomy

/// What every taxpayer brought to one building, in the window and in the same months a year earlier.
struct OwnTaxpayers: Sendable, Equatable {
    /// Sums of one run of months, one-off receipts apart.
    struct Received: Sendable, Equatable {
        /// Receipt parts.
        var count = 0
        /// One-off parts among them.
        var oneOffCount = 0
        var total = Money.zero
        var district = Money.zero
        var oneOffTotal = Money.zero
        var oneOffDistrict = Money.zero

        /// What comes again year by year.
        func regular(_ level: TaxLevel) -> Money {
            level == .district ? district - oneOffDistrict : total - oneOffTotal
        }

        /// What does not.
        func oneOff(_ level: TaxLevel) -> Money { level == .district ? oneOffDistrict : oneOffTotal }

        fileprivate mutating func add(_ part: Placing.Part, isOneOff: Bool) {
            count += 1
            total = total + Money(fen: part.total)
            district = district + Money(fen: part.district)
            guard isOneOff else { return }
            oneOffCount += 1
            oneOffTotal = oneOffTotal + Money(fen: part.total)
            oneOffDistrict = oneOffDistrict + Money(fen: part.district)
        }

        fileprivate mutating func add(_ other: Received) {
            count += other.count
            oneOffCount += other.oneOffCount
            total = total + other.total
            district = district + other.district
            oneOffTotal = oneOffTotal + other.oneOffTotal
            oneOffDistrict = oneOffDistrict + other.oneOffDistrict
        }
    }

    /// One taxpayer.
    struct Taxpayer: Sendable, Equatable {
        var now = Received()
        var earlier = Received()
        /// Σ|全口径| of the window.
        var magnitude = Money.zero
    }

    /// By position; −1 for the receipts known only by building.
    private(set) var taxpayers: [Int32: Taxpayer] = [:]
    let window: Window

    init(window: Window) { self.window = window }

    mutating func add(_ part: Placing.Part, month: Month, isOneOff: Bool) {
        if window.months.contains(month) {
            taxpayers[part.taxpayer, default: Taxpayer()].now.add(part, isOneOff: isOneOff)
            let magnitude = Money(fen: Int64(clamping: part.total.magnitude))
            taxpayers[part.taxpayer]!.magnitude = taxpayers[part.taxpayer]!.magnitude + magnitude
        }
        if window.yearEarlier.months.contains(month) {
            taxpayers[part.taxpayer, default: Taxpayer()].earlier.add(part, isOneOff: isOneOff)
        }
    }

    mutating func merge(_ other: OwnTaxpayers) {
        for (taxpayer, theirs) in other.taxpayers {
            var ours = taxpayers[taxpayer] ?? Taxpayer()
            ours.now.add(theirs.now)
            ours.earlier.add(theirs.earlier)
            ours.magnitude = ours.magnitude + theirs.magnitude
            taxpayers[taxpayer] = ours
        }
    }
}
