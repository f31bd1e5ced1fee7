import BuildingEconomy

extension Change {
    /// A change that is not for the table's readers.
    static let withheld = Change(absent: .withheld)

    /// This change, withheld unless it may be shown; what cannot be given anyway keeps its reason.
    func shown(_ isShown: Bool) -> Change { isShown || difference == nil ? self : .withheld }
}

extension Assessment {
    /// These figures of a building as a table's readers may see them.
    func disclosed(by disclosure: Disclosure, of position: Int) -> Assessment {
        if disclosure.hides(position) { return hidden }
        return withTax { _, figure in
            TaxFigure(
                amount: figure.amount, isComplete: figure.isComplete, perArea: figure.perArea,
                yearOnYear: figure.yearOnYear.shown(disclosure.showsGrowth(of: position)),
                sequential: figure.sequential.shown(!disclosure.exposedBefore.contains(position)))
        }
    }

    /// The counts alone: no amount, nothing per ㎡, no growth, no status, no verdict.
    var hidden: Assessment {
        var hidden = withTax { _, figure in
            TaxFigure(
                amount: nil, isComplete: figure.isComplete, perArea: nil, yearOnYear: .withheld, sequential: .withheld)
        }
        hidden.isHidden = true
        return hidden
    }

    /// The same without what other windows say: no change since the window before, nor the sums behind the status.
    var inOneWindow: Assessment {
        var own = withTax { _, figure in
            TaxFigure(
                amount: figure.amount, isComplete: figure.isComplete, perArea: figure.perArea,
                yearOnYear: figure.yearOnYear, sequential: .withheld)
        }
        own.yiyuanEvidence = nil
        return own
    }

    /// The same of a set of buildings.
    func disclosed(by disclosure: Disclosure, ofSet positions: [Int], withoutArea: (Int) -> Bool) -> Assessment {
        let showsSum = disclosure.showsSum(over: positions)
        let showsGrowth = disclosure.showsGrowth(over: positions)
        let showsPerArea = showsSum && !positions.contains { disclosure.hides($0) && withoutArea($0) }
        let showsSequential =
            showsSum
            && !positions.contains {
                disclosure.hides($0) || disclosure.exposedBefore.contains($0)
            }
        return withTax { _, figure in
            TaxFigure(
                amount: showsSum ? figure.amount : nil, isComplete: figure.isComplete,
                perArea: showsPerArea ? figure.perArea : nil, yearOnYear: figure.yearOnYear.shown(showsGrowth),
                sequential: figure.sequential.shown(showsSequential))
        }
    }

    /// The same with other tax figures, and without status and verdict where an amount went.
    private func withTax(_ figure: (TaxLevel, TaxFigure) -> TaxFigure) -> Assessment {
        let figures = PerLevel { figure($0, tax[$0]) }
        let isWhole = figures.map(\.amount) == tax.map(\.amount)
        return Assessment(
            tax: figures, area: area, tenants: tenants, yiyuan: isWhole ? yiyuan : nil,
            meetsPerM2Goal: isWhole ? meetsPerM2Goal : nil, yiyuanEvidence: isWhole ? yiyuanEvidence : nil)
    }
}

extension SetAssessment {
    /// These figures of a set as a table's readers may see them; `each` are its buildings' own, disclosed.
    func disclosed(
        by disclosure: Disclosure, to profile: Profile, positions: [Int], each: [Int: Assessment]
    ) -> SetAssessment {
        let hidden = positions.contains(where: disclosure.hides)
        let tellsYear = !hidden || disclosure.rule.bandEdges.contains(.yi)
        return SetAssessment(
            buildings: buildings,
            assessment: assessment.disclosed(by: disclosure, ofSet: positions) { each[$0]?.area == nil },
            buildingsWithoutArea: buildingsWithoutArea, yiyuanReached: tellsYear ? yiyuanReached : nil,
            medians: Medians(of: profile == .public ? [] : positions.compactMap { each[$0] }))
    }
}

extension OutsideTax {
    /// These sums, each withheld where it would give one taxpayer's away.
    func disclosed(by disclosure: Disclosure) -> OutsideTax {
        let nothing = PerLevel<Money?>(repeating: nil)
        return OutsideTax(
            afterMoveOut: disclosure.showsAfterMoveOut ? afterMoveOut : nothing,
            unmatched: disclosure.showsUnmatched ? unmatched : nothing,
            notIncluded: disclosure.showsNotIncluded ? notIncluded : nothing)
    }
}
