internal import Analytics
internal import BuildingEconomy

extension GoalsReport {
    /// `louyu.goals/1`: every goal and indicator; values are in the row's unit, with two decimals.
    public var json: JSONDocument {
        let window = Window(.ttm, endingWith: board.month)
        return JSONDocument(
            [
                "schema": "louyu.goals/1",
                "period": [
                    "month": .string(board.month.text), "from": .string(window.from.text),
                    "to": .string(window.to.text),
                    "missingMonths": .texts(board.missingMonths.map(\.text)),
                ],
                "batch": .count(board.batch), "projectedYiyuanBuildings": .count(board.projectedYiyuan),
                "yiyuanTiers": .array(
                    board.yiyuanTiers.map { ["yi": .count($0.yi), "buildings": .count($0.buildings)] }),
                "rows": .array(board.rows.map(row)),
            ], for: profile)
    }

    private func row(_ row: GoalRow) -> JSONValue {
        [
            "name": .string(row.name), "measure": .text(row.measure), "unit": .string(row.unit),
            "entered": .bool(row.isEntered), "buildings": .text(row.set),
            "areaBasis": .text(row.areaBasis?.rawValue), "inPlaceBasis": .text(row.inPlaceBasis?.rawValue),
            "baseline": .text(row.baseline?.text(decimals: 2)), "baselineYear": .count(row.baselineYear),
            "target": .text(row.target?.text(decimals: 2)), "year": .count(row.year),
            "actual": .text(row.actual?.text(decimals: 2)), "actualYear": .count(row.actualYear),
            "gap": .text(row.gap?.text(decimals: 2)), "share": .text(row.share?.percentText),
            "pace": .text(row.pace?.text(decimals: 2)),
            "growthNeeded": .text(row.growthNeeded(from: board.month.year)?.fractionText),
            "pointsNeeded": .text(row.pointsNeeded(from: board.month.year)?.text(decimals: 2)),
            "tenantsToGoal": .count(row.tenantsToGoal), "reached": .verdict(row.isReached),
            "remarks": .texts(row.remarks.map(\.rawValue)),
        ]
    }
}

extension GoalRow {
    /// The code of what computes it; nil where it is entered.
    fileprivate var measure: String? {
        switch subject {
        case .goal(let goal): goal.metric.rawValue
        case .indicator(let indicator): indicator.measure?.rawValue
        }
    }

    /// `all` or `key`, of a goal.
    fileprivate var set: String? {
        if case .goal(let goal) = subject { goal.set.rawValue } else { nil }
    }
}
