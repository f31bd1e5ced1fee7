import BuildingEconomy

extension Watchlist {
    /// The warnings as the readers of a table for others may see them.
    ///
    /// Of a hidden building only rules about tenants and space are told, and that the others are not. What would tell of one
    /// company's tax, or of a hidden building's place, is told of no building: 依赖单一企业, 迁出后入库, and the places in a size
    /// group with a hidden building.
    public func disclosed(by disclosure: Disclosure) -> Watchlist {
        let told = buildings.map { building in
            disclosure.hides(building.position)
                ? building.hidden
                : building.keeping { warning in
                    switch warning.rule {
                    case .oneTaxpayer, .afterMoveOutHigh: false
                    case .bottomQuarter: !(building.building.sizeClass.map(disclosure.hiddenSizes.contains) ?? false)
                    case .districtTaxFalling, .threeMonthsBelow: disclosure.showsGrowth(of: building.position)
                    case .inPlaceBelowGoal, .perM2BelowGoal, .leavingYiyuan, .vacancyHigh: true
                    }
                }
        }
        let order = WarningColour.allCases
        var list = self
        list.buildings = told.sorted {
            (order.firstIndex(of: $0.colour)!, $0.position) < (order.firstIndex(of: $1.colour)!, $1.position)
        }
        return list
    }
}

extension BuildingWarnings {
    /// The same with some of the warnings.
    fileprivate func keeping(_ isKept: (Warning) -> Bool) -> BuildingWarnings {
        BuildingWarnings(
            position: position, building: building, warnings: warnings.filter(isKept), obstacles: obstacles)
    }

    /// What may be told of a hidden building: tenants and space, and that there is more that is not told.
    fileprivate var hidden: BuildingWarnings {
        let kept: Set<WarningRule> = [.inPlaceBelowGoal, .vacancyHigh]
        let withheld = WarningRule.allCases.filter { !kept.contains($0) }
        return BuildingWarnings(
            position: position, building: building, warnings: warnings.filter { kept.contains($0.rule) },
            obstacles: obstacles.filter { kept.contains($0.rule) }
                + withheld.map { Obstacle(rule: $0, reason: .withheld, months: []) })
    }
}
