import Analytics
import BuildingEconomy

extension BuildingFile {
    /// The file as the lines that both implementations are compared by.
    var lines: [String] {
        ["total " + line(of: growth.total), "district " + line(of: growth.district), table, shares]
            + places.map(line) + months.map(line)
    }

    private func line(of split: GrowthSplit?) -> String {
        guard let split else { return "–" }
        let parts = (
            change: split.taxChange.fen, joined: split.joined.fen, left: split.left.fen, oneOff: split.oneOff.fen,
            base: split.comparableBase.fen
        )
        return "\(parts) \((stayed: moves.stayed, joined: moves.joined, left: moves.left))"
    }

    private var table: String {
        let answers = TenantTable.Answer.allCases
        let counts = answers.flatMap { registered in
            answers.map {
                ("\(registered.rawValue) × \($0.rawValue)", tenants[registered: registered, paying: $0])
            }
        }
        return "table "
            + counts.filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }.map { "\($0) \($1)" }.joined(separator: ", ")
    }

    private var shares: String {
        let order = SmallWorld.industries
        let shares = industries.shares.filter { $0.area.cm2 > 0 || $0.magnitude! > .zero }
            .sorted { (order.firstIndex(of: $0.name ?? "") ?? 9) < (order.firstIndex(of: $1.name ?? "") ?? 9) }
            .map { "\(shown($0.name)) \($0.area.cm2) \($0.magnitude!.fen)" }
        return "industries \(shares) of \(industries.occupied.cm2) theme \(shown(industries.themeName)) "
            + shown(industries.theme?.basis.rawValue)
    }

    private func line(_ place: PeerPlace) -> String {
        var name = "all"
        if case .alike(_, let group) = place.group {
            if case .size(let size) = group { name = size.rawValue } else { name = group.chineseName }
        }
        return "place \(name) \(shown(place.rank)) of \(place.ranked) in \(place.totals.buildings)"
    }

    private func line(_ month: FileMonth) -> String {
        let taxes = [month.tax.total, month.tax.district].map { shown($0?.fen) }
        return "\(month.month.text) \(taxes) \(shown(month.figures.district.perArea.map(Fraction.init))) "
            + "\(shown(month.rank)) \(month.tenants.counted) \(month.tenants.notCounted) "
            + "\(shown(month.tenants.paying)) \(month.tenants.unknown) \(month.tenants.registered) "
            + "\(month.tenants.isComplete)"
    }
}
