/// What somebody who has the sums can say of one unknown: a plain simplex over exact fractions, nothing of the program's.
///
/// Unknowns lie between bounds and obey equations; `truth` is one solution, which the tests know and the attacker does not.
struct PlainBounds {
    /// A sum that was published: the unknowns in it. What they add up to is what the truth says.
    typealias Sum = Set<Int>

    let lowest: [Int128]
    /// nil for no limit.
    let highest: [Int128?]
    let truth: [Int128]
    let sums: [Sum]

    /// The least and the most that an unknown can be; nil for no limit.
    func range(of unknown: Int) -> (least: Fraction, most: Fraction?) {
        (extreme(of: unknown, sign: -1)!, extreme(of: unknown, sign: 1))
    }

    /// Moves by steps from the truth: y = up − down around it, each with what is left of its bounds, so that zero is feasible.
    private func extreme(of unknown: Int, sign: Int128) -> Fraction? {
        let count = truth.count
        // Columns: up and down of every unknown; a row a sum, then a row a bound.
        var rows: [[Fraction]] = []
        var right: [Fraction] = []
        var basis: [Int] = []
        let bounds = (0..<count).flatMap { place in
            [(place, highest[place].map { $0 - truth[place] }), (place + count, truth[place] - lowest[place])]
        }
        let limits = bounds.compactMap { column, limit in limit.map { (column, $0) } }
        let width = 2 * count + limits.count + sums.count
        for (number, sum) in sums.enumerated() {
            var row = Array(repeating: Fraction(0, 1), count: width)
            for place in sum {
                row[place] = Fraction(1, 1)
                row[place + count] = Fraction(-1, 1)
            }
            row[2 * count + limits.count + number] = Fraction(1, 1)
            rows.append(row)
            right.append(Fraction(0, 1))
            basis.append(2 * count + limits.count + number)
        }
        for (number, (column, limit)) in limits.enumerated() {
            var row = Array(repeating: Fraction(0, 1), count: width)
            row[column] = Fraction(1, 1)
            row[2 * count + number] = Fraction(1, 1)
            rows.append(row)
            right.append(Fraction(limit, 1))
            basis.append(2 * count + number)
        }
        // An artificial unknown at zero must stay there: it leaves the basis first, and never comes back.
        let artificial = (2 * count + limits.count)..<width
        for row in rows.indices where artificial.contains(basis[row]) {
            guard let column = (0..<artificial.lowerBound).first(where: { rows[row][$0] != Fraction(0, 1) }) else {
                continue
            }
            pivot(row, column, &rows, &right, &basis)
        }
        var gain = Array(repeating: Fraction(0, 1), count: width)
        gain[unknown] = Fraction(sign, 1)
        gain[unknown + count] = Fraction(-sign, 1)
        while true {
            let reduced = (0..<artificial.lowerBound).first { column in
                !basis.contains(column) && improvement(column, gain, rows, basis) > Fraction(0, 1)
            }
            guard let column = reduced else { break }
            let candidates = rows.indices.filter { rows[$0][column] > Fraction(0, 1) }
            guard
                let leaving = candidates.min(by: { left, other in
                    let (a, b) = (right[left] / rows[left][column], right[other] / rows[other][column])
                    return a == b ? basis[left] < basis[other] : a < b
                })
            else { return nil }
            pivot(leaving, column, &rows, &right, &basis)
        }
        var value = Fraction(truth[unknown], 1)
        for row in rows.indices {
            if basis[row] == unknown { value = value + right[row] }
            if basis[row] == unknown + count { value = value + right[row] * Fraction(-1, 1) }
        }
        return value
    }

    private func improvement(_ column: Int, _ gain: [Fraction], _ rows: [[Fraction]], _ basis: [Int]) -> Fraction {
        rows.indices.reduce(gain[column]) { sum, row in
            gain[basis[row]] == Fraction(0, 1) ? sum : sum + gain[basis[row]] * rows[row][column] * Fraction(-1, 1)
        }
    }

    private func pivot(
        _ row: Int, _ column: Int, _ rows: inout [[Fraction]], _ right: inout [Fraction], _ basis: inout [Int]
    ) {
        let factor = rows[row][column]
        rows[row] = rows[row].map { $0 / factor }
        right[row] = right[row] / factor
        for other in rows.indices where other != row && rows[other][column] != Fraction(0, 1) {
            let times = rows[other][column] * Fraction(-1, 1)
            for place in rows[other].indices where rows[row][place] != Fraction(0, 1) {
                rows[other][place] = rows[other][place] + rows[row][place] * times
            }
            right[other] = right[other] + right[row] * times
        }
        basis[row] = column
    }
}

extension Fraction {
    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// Quotient; the divisor is not zero.
    static func / (left: Fraction, right: Fraction) -> Fraction {
        let sign: Int128 = right.numerator < 0 ? -1 : 1
        return Fraction(left.numerator * right.denominator * sign, left.denominator * right.numerator * sign)
    }
}
