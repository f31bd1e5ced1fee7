public import BuildingEconomy

extension GoalBoard {
    /// The board as a table's readers may see it: no sum of a set that would give a hidden building away.
    ///
    /// - Parameter disclosure: of the twelve months that the board looks at.
    public func disclosed(by disclosure: Disclosure, in portfolio: Portfolio) -> GoalBoard {
        GoalBoard(
            month: month, rows: rows.map { Self.shows($0, disclosure, portfolio) ? $0 : $0.withheld },
            missingMonths: missingMonths, batch: batch, projectedYiyuan: projectedYiyuan)
    }

    private static func shows(_ row: GoalRow, _ disclosure: Disclosure, _ portfolio: Portfolio) -> Bool {
        func members(keyOnly: Bool) -> [Int] {
            disclosure.members.sorted().filter { !keyOnly || portfolio.buildings[$0].isKey }
        }
        switch row.subject {
        case .goal(let goal):
            switch goal.metric {
            case .inPlaceRate: return true
            case .districtTaxGrowth, .totalTaxGrowth:
                return disclosure.showsGrowth(over: members(keyOnly: goal.set == .key))
            default: return disclosure.showsSum(over: members(keyOnly: goal.set == .key))
            }
        case .indicator(let indicator):
            return indicator.measure != .districtTaxGrowth || disclosure.showsGrowth(over: members(keyOnly: false))
        }
    }
}

extension GoalRow {
    /// The row without what was reached.
    fileprivate var withheld: GoalRow {
        var row = self
        row.actual = nil
        row.remarks.append(.withheld)
        return row
    }
}
