import BuildingEconomy

extension BuildingFile {
    /// The file as a meeting may see it: what the meeting's ranking of the window says of the building, with counts and areas.
    ///
    /// No company, no part of the building's tax, and no other window's tax or rank: two of them a month apart would tell a month.
    /// Of a hidden building and of one that is not assessed, which no table ranks, no tax at all.
    func disclosed(by disclosure: Disclosure) -> BuildingFile {
        let tellsTax = disclosure.members.contains(position) && !disclosure.hides(position)
        var file = self
        file.disclosure = disclosure
        file.assessment = tellsTax ? assessment.disclosed(by: disclosure, of: position).inOneWindow : assessment.hidden
        file.flags = file.assessment.flags
        file.growth = PerLevel(repeating: nil)
        file.largest = []
        file.concentration = nil
        file.industries = industries.withoutTax(tellsTheme: tellsTax)
        file.months = months.map(\.withoutTax)
        if !tellsTax { (file.places, file.space) = ([], space.withoutTax) }
        return file
    }
}

extension FileMonth {
    /// The tenants.
    fileprivate var withoutTax: FileMonth {
        var month = self
        (month.rank, month.ranked) = (nil, 0)
        month.tax = PerLevel(repeating: nil)
        month.figures = figures.map {
            TaxFigure(
                amount: nil, isComplete: $0.isComplete, perArea: nil, yearOnYear: .withheld, sequential: .withheld)
        }
        return month
    }
}

extension SpaceUse {
    /// The areas.
    fileprivate var withoutTax: SpaceUse {
        var space = self
        (space.perGross, space.perOccupied) = (PerLevel(repeating: nil), PerLevel(repeating: nil))
        return space
    }
}

extension IndustryProfile {
    /// The tenants and areas, in the order of the areas; the theme only where a ranking by theme may tell it.
    fileprivate func withoutTax(tellsTheme: Bool) -> IndustryProfile {
        var profile = self
        profile.magnitude = nil
        profile.shares = shares.filter { $0.tenants > 0 }.map { share in
            var share = share
            (share.contributors, share.magnitude, share.taxShare, share.total, share.district) = (
                nil, nil, nil, nil, nil
            )
            return share
        }.sorted { left, right in
            if (left.name == nil) != (right.name == nil) { return right.name == nil }
            if left.area != right.area { return left.area > right.area }
            return (left.name ?? "").unicodeScalars.lexicographicallyPrecedes((right.name ?? "").unicodeScalars)
        }
        if !tellsTheme { (profile.theme, profile.themeName, profile.isTheme) = (nil, nil, nil) }
        return profile
    }
}
