import BuildingEconomy

/// Finds the tenants of some buildings that do not count as paying, and compares each with its peers.
struct VisitLister {
    private let portfolio: Portfolio
    private let sums: GapSums
    private let basis: InPlaceBasis
    private let isMember: [Bool]
    private let knowsPeers: Bool
    private let day: Day
    private let newcomers: ClosedRange<Day>

    init(_ portfolio: Portfolio, _ sums: GapSums, basis: InPlaceBasis, isMember: [Bool], knowsPeers: Bool) {
        self.portfolio = portfolio
        self.sums = sums
        self.basis = basis
        self.isMember = isMember
        self.knowsPeers = knowsPeers
        day = sums.month.lastDay
        newcomers = sums.month.advanced(by: -2).firstDay...day
    }

    /// The tenants in the order of visits.
    var visits: [Visit] {
        var found: [(profile: TenantProfile, rows: [Tenancy])] = []
        var peers: [PeerKey: [Peer]] = [:]
        let tenancies = portfolio.tenancies
        var start = 0
        while start < tenancies.count {
            var end = start + 1
            while end < tenancies.count, tenancies[end].taxpayer == tenancies[start].taxpayer { end += 1 }
            let rows = tenancies[start..<end]
            start = end
            let profile = TenantProfile(rows, on: day)
            guard profile.isPresent else { continue }
            if let (key, peer) = peer(profile) { peers[key, default: []].append(peer) }
            let here = rows.filter { isMember[Int($0.building)] && $0.isActive(on: day) }
            if !here.isEmpty, counts(here), !pays(profile, here) { found.append((profile, here)) }
        }
        let figures = peers.mapValues(PeerFigures.init)
        return found.map { visit($0.profile, $0.rows, figures) }.sorted(by: Visit.precedes)
    }

    private func counts(_ rows: [Tenancy]) -> Bool { rows.contains { $0.organisation == .filesOwnTax } }

    private func pays(_ profile: TenantProfile, _ rows: [Tenancy]) -> Bool {
        switch basis {
        case .receipts: sums.total(of: profile.taxpayer) > 0
        case .roster: rows.contains { $0.paysHereByRoster == true }
        }
    }

    /// A peer files its own tax, was there for the whole twelve months, states its area and industry, and pays.
    private func peer(_ profile: TenantProfile) -> (PeerKey, Peer)? {
        guard knowsPeers, profile.files, let key = profile.peerKey, let area = profile.area,
            profile.earliest.map({ $0 <= sums.month.advanced(by: -11).firstDay }) ?? true,
            sums.total(of: profile.taxpayer) > 0,
            let total = Ratio(sums.total(of: profile.taxpayer), over: area.cm2),
            let district = Ratio(sums.district(of: profile.taxpayer), over: area.cm2)
        else { return nil }
        return (key, Peer(total: total, district: district))
    }

    private func visit(_ profile: TenantProfile, _ rows: [Tenancy], _ figures: [PeerKey: PeerFigures]) -> Visit {
        let received = sums.total(of: profile.taxpayer)
        let isNew =
            received <= 0 && !sums.hasReceipt(profile.taxpayer) && (profile.earliest.map(newcomers.contains) ?? false)
        let here = TenantProfile(rows[...], on: day)
        let registered = rows.reduce(Bool?.none) { Self.either($0, $1.isRegisteredHere) }
        let marked = rows.reduce(Bool?.none) { Self.either($0, $1.paysHereByRoster) }
        let visitClass = VisitClass(received: received > 0, isNew: isNew, registeredHere: registered, marked: marked)
        let peers = profile.peerKey.map { figures[$0] ?? PeerFigures([]) }
        return Visit(
            taxpayer: profile.taxpayer, buildings: Set(rows.map { Int($0.building) }).sorted(),
            tenancies: rows.map(\.id), visitClass: visitClass, isNew: isNew, area: here.area,
            size: profile.area.flatMap(TenantSize.init(leased:)), industry: profile.industry,
            isRegisteredHere: registered, paysHereByRoster: marked, since: here.earliest,
            received: Money(fen: received), peers: knowsPeers ? peers : nil,
            potential: potential(visitClass, profile, here.area, peers))
    }

    private func potential(
        _ visitClass: VisitClass, _ profile: TenantProfile, _ area: FloorArea?, _ peers: PeerFigures?
    ) -> Potential {
        if visitClass == .unmarked { return .absent(.alreadyReceived) }
        guard knowsPeers else { return .absent(.monthsMissing) }
        guard profile.industry >= 0 else { return .absent(.noIndustry) }
        guard let area, let peers else { return .absent(.noLeasedArea) }
        guard let median = peers.district else { return .absent(.fewPeers) }
        guard let amount = median.amount(on: area), amount > .zero else { return .absent(.medianNotPositive) }
        return .district(amount)
    }

    /// Yes where either says so, else no where either does, else blank.
    private static func either(_ left: Bool?, _ right: Bool?) -> Bool? {
        left == true || right == true ? true : left ?? right
    }
}

/// What a taxpayer's rows together say of it on one day.
struct TenantProfile {
    let taxpayer: Int
    private(set) var isPresent = false
    /// Whether one of the rows active files its own tax.
    private(set) var files = false
    /// The industry of the largest of the rows active that states one (ties: the first); −1 without.
    private(set) var industry: Int32 = -1
    /// The earliest move-in of any row; nil where one is blank.
    private(set) var earliest: Day?
    private var leased: Int64 = 0
    private var lacksArea = false

    /// A profile of one taxpayer's rows, of which there is at least one.
    init(_ rows: ArraySlice<Tenancy>, on day: Day) {
        taxpayer = Int(rows[rows.startIndex].taxpayer)
        earliest = rows[rows.startIndex].moveIn
        var largest: Int64 = -1
        for row in rows {
            earliest = earliest.flatMap { earliest in row.moveIn.map { min(earliest, $0) } }
            guard row.isActive(on: day) else { continue }
            isPresent = true
            if row.organisation == .filesOwnTax { files = true }
            let area = row.area?.cm2 ?? 0
            if area <= 0 { lacksArea = true }
            leased += area
            if row.industry >= 0, area > largest { (industry, largest) = (row.industry, area) }
        }
    }

    /// What it leases on the day; nil where a row states no area.
    var area: FloorArea? { isPresent && !lacksArea ? FloorArea(cm2: leased) : nil }

    /// Whom it is compared with; nil without an industry or an area.
    var peerKey: PeerKey? {
        guard industry >= 0, let area, let size = TenantSize(leased: area) else { return nil }
        return PeerKey(industry: industry, size: size)
    }
}
