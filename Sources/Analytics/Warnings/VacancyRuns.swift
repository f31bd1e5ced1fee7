import BuildingEconomy

extension Watchlist {
    /// The list with the batch since which the register has stated a vacancy over its limit: it knows batches, not months.
    ///
    /// - Parameter statements: the registers' rows in force, oldest first.
    public func dated(by statements: [AreaStatement]) -> Watchlist {
        let starts = Self.vacancyStarts(statements, limit: thresholds.vacancyAmber)
        var list = self
        list.buildings = buildings.map { building in
            var building = building
            building.warnings = building.warnings.map { warning in
                var warning = warning
                if warning.rule == .vacancyHigh { warning.sinceBatch = starts[building.position] }
                return warning
            }
            return building
        }
        return list
    }

    /// For each building whose vacancy is over the limit, the batch of the first row of the unbroken run.
    static func vacancyStarts(_ statements: [AreaStatement], limit: Ratio) -> [Int: Int] {
        var areas: [Int: (vacant: FloorArea?, gross: FloorArea?)] = [:]
        var starts: [Int: Int] = [:]
        for statement in statements {
            let before = areas[statement.building]
            let now = (
                vacant: statement.areas.vacant ?? before?.vacant, gross: statement.areas.gross ?? before?.gross
            )
            areas[statement.building] = now
            if let vacant = now.vacant, let gross = now.gross, gross.cm2 > 0,
                exceeds(vacant.cm2, limit, of: gross.cm2)
            {
                if starts[statement.building] == nil { starts[statement.building] = statement.batch }
            } else {
                starts[statement.building] = nil
            }
        }
        return starts
    }
}
