public import BuildingEconomy

/// How much of a building's tax hangs on few taxpayers (集中度), on the sums of |全口径| over one run of months.
public struct Concentration: Sendable, Equatable {
    /// A taxpayer and its Σ|全口径|.
    public struct Contributor: Sendable, Equatable {
        /// The taxpayer's position.
        public let taxpayer: Int
        /// Σ|全口径| of what the building got of its receipts.
        public let magnitude: Money
    }

    /// Taxpayers with anything other than zero, largest first (ties: by position), as many as were asked for.
    public let largest: [Contributor]
    /// How many taxpayers there are in all.
    public let count: Int
    /// Σ over all of them.
    public let whole: Money
    /// Σ of the squares of the shares (HHI), 0 to 1, in hundred-millionths, rounded; nil without contributors.
    public let squares: Ratio?

    /// The share of the `count` largest; nil without contributors.
    public func share(ofLargest count: Int) -> Ratio? {
        let sum = largest.prefix(count).reduce(Money.zero) { $0 + $1.magnitude }
        return whole > .zero ? Ratio(sum.fen, over: whole.fen) : nil
    }

    /// The concentration among some contributors.
    init(_ contributors: [Contributor], keeping limit: Int = .max) {
        let some = contributors.filter { $0.magnitude > .zero }
        let whole = some.reduce(Money.zero) { $0 + $1.magnitude }
        let sorted = some.sorted { ($1.magnitude, $0.taxpayer) < ($0.magnitude, $1.taxpayer) }
        let unit: Int128 = 100_000_000
        let squares = some.reduce(Int128(0)) { sum, contributor in
            let share = roundedHalfAwayFromZero(
                Int128(contributor.magnitude.fen) * unit, over: Int128(max(1, whole.fen)))
            return sum + share * share
        }
        largest = Array(sorted.prefix(limit))
        count = some.count
        self.whole = whole
        self.squares =
            some.isEmpty ? nil : Ratio(Int64(roundedHalfAwayFromZero(squares, over: unit)), over: Int64(unit))
    }
}

extension TaxpayerSums {
    /// The concentration of every building in a range, keeping the `limit` largest of each.
    public func concentrations(buildings: Int, in range: Int = 0, keeping limit: Int = 5) -> [Concentration] {
        var contributors = Array(repeating: [Concentration.Contributor](), count: buildings)
        forEachPair { taxpayer, entry in
            let magnitude = sum(.magnitude, of: entry, in: range)
            guard magnitude > .zero else { return }
            contributors[entry.building].append(.init(taxpayer: taxpayer, magnitude: magnitude))
        }
        return contributors.map { Concentration($0, keeping: limit) }
    }
}
