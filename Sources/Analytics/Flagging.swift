import BuildingEconomy

extension Assessment {
    /// What a reader should know before using these figures, in the order of the cases.
    var flags: [Flag] { Flag.allCases.filter(holds) }

    private func holds(_ flag: Flag) -> Bool {
        let figures = [tax.total, tax.district]
        return switch flag {
        case .inPlaceBelowGoal: meetsInPlaceGoal == false
        case .perM2BelowGoal: meetsPerM2Goal == false
        case .noArea: area == nil
        case .noTenants: tenants.counted == 0
        case .negativeTax: figures.contains { $0.amount.map { $0 < .zero } ?? false }
        case .districtTaxOverTotal: isDistrictOverTotal
        case .windowIncomplete: figures.contains { $0.amount != nil && !$0.isComplete }
        case .inPlaceIncomplete: tenants.inPlaceRate != nil && !tenants.isComplete
        }
    }

    private var isDistrictOverTotal: Bool {
        guard tax.total.isComplete, tax.district.isComplete, let total = tax.total.amount,
            let district = tax.district.amount
        else { return false }
        return district > max(total, .zero)
    }
}
