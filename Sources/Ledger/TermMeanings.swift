internal import BuildingEconomy

/// What the roster's words (机构类型, 注册地, 行业) mean for the figures, looked up once for each word.
struct TermMeanings {
    private var organisations: [Int32: OrganisationKind] = [:]
    private var isHere: [Int32: Bool] = [:]
    private var industryOf: [Int32: Int32] = [:]
    /// The industries named, by Unicode scalar.
    private(set) var industries: [String] = []

    /// Looks up the words that `tenancies` use.
    init(of tenancies: [StoredTenancy], policy: Policy, on database: OpaquePointer) throws {
        let statement = try SQLStatement("SELECT text FROM term WHERE id = ?", on: database)
        var lastOrganisation: Int32 = 0
        var lastPlace: Int32 = 0
        var lastIndustry: Int32 = 0
        var named: [Int32: String] = [:]
        for tenancy in tenancies {
            if tenancy.organisation != lastOrganisation {
                lastOrganisation = tenancy.organisation
                if lastOrganisation != 0, organisations[lastOrganisation] == nil {
                    organisations[lastOrganisation] = OrganisationKind(
                        normalised: try statement.text(of: lastOrganisation))
                }
            }
            if tenancy.registeredPlace != lastPlace {
                lastPlace = tenancy.registeredPlace
                if lastPlace != 0, isHere[lastPlace] == nil {
                    isHere[lastPlace] = policy.meansThisDistrict(normalised: try statement.text(of: lastPlace) ?? "")
                }
            }
            if tenancy.industry != lastIndustry {
                lastIndustry = tenancy.industry
                if lastIndustry != 0, named[lastIndustry] == nil {
                    named[lastIndustry] = try statement.text(of: lastIndustry) ?? ""
                }
            }
        }
        let ordered = named.filter { !$0.value.isEmpty }
            .sorted { $0.value.unicodeScalars.lexicographicallyPrecedes($1.value.unicodeScalars) }
        industries = ordered.map(\.value)
        for (position, entry) in ordered.enumerated() { industryOf[entry.key] = Int32(position) }
    }

    /// The tenancy as Analytics reads it.
    func tenancy(_ stored: StoredTenancy, taxpayer: Int32, building: Int32) -> Tenancy {
        var tenancy = Tenancy(id: stored.id, taxpayer: taxpayer, building: building)
        if let area = stored.area, area > 0 { tenancy.area = FloorArea(cm2: area) }
        tenancy.moveIn = stored.moveIn.flatMap(Day.init(yyyymmdd:))
        tenancy.moveOut = stored.moveOut.flatMap(Day.init(yyyymmdd:))
        if stored.organisation != 0 { tenancy.organisation = organisations[stored.organisation] ?? .filesOwnTax }
        if stored.registeredPlace != 0 { tenancy.isRegisteredHere = isHere[stored.registeredPlace] }
        tenancy.paysHereByRoster = stored.paysHere
        if stored.industry != 0 { tenancy.industry = industryOf[stored.industry] ?? -1 }
        return tenancy
    }
}

extension SQLStatement {
    /// The first column, as text, of the row that parameter 1 = `number` selects.
    fileprivate func text(of number: Int32) throws -> String? {
        bind(Int64(number))
        defer { reset() }
        return try step() ? text(0) : nil
    }
}
