import BuildingEconomy

extension BuildingWarnings {
    /// The warnings' exact figures as one line: a note on a building is shown until this changes.
    public var fingerprint: String {
        warnings.map { "\($0.rule.rawValue) \($0.colour.rawValue) \($0.evidence.figures)" }.joined(separator: "; ")
    }
}

extension WarningEvidence {
    fileprivate var figures: String {
        let numbers: [Int64] =
            switch self {
            case .inPlace(let tenants): [Int64(tenants.counted), Int64(tenants.paying ?? -1)]
            case .perM2(let value, let goal, _):
                [value.numerator, value.denominator, goal.numerator, goal.denominator]
            case .fall(_, let from, let to, _): [from.fen, to.fen]
            case .months(let pairs): pairs.flatMap { [$0.now.fen, $0.yearEarlier.fen] }
            case .yiyuan(let sums):
                [sums.yearToDate, sums.ttm, sums.lastYear, sums.lastYearToDate].map { $0?.fen ?? -1 }
            case .vacancy(let vacant, let gross, _): [vacant.cm2, gross.cm2]
            case .oneTaxpayer(_, let share, _): [share.numerator, share.denominator]
            case .bottomQuarter(let places, _, _): places.flatMap { [Int64($0.rank), Int64($0.ranked)] }
            case .afterMoveOut(let moved, let tax): [moved.fen, tax.fen]
            }
        return numbers.map(String.init).joined(separator: " ")
    }
}
