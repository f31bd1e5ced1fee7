internal import BuildingEconomy

/// Finds the header among the first rows of a sheet, and tells from it what the sheet is about.
struct HeaderSearch {
    let head: SheetHead
    let map: ColumnMap
    let kinds: [FileKind]

    private static let depths = 1...3

    /// What the search came to.
    enum Outcome {
        case found(HeaderCandidate)
        case ambiguous([FileKind], row: Int)
        /// A header of the stated kind that lacks a needed column.
        case lacking(HeaderCandidate)
        case nothing
    }

    func run() -> Outcome {
        var nearest: HeaderCandidate?
        for position in head.lines.indices where !head.lines[position].isBlank {
            var best: [FileKind: HeaderCandidate] = [:]
            for kind in kinds {
                guard let candidate = candidate(kind, at: position) else { continue }
                if candidate.isViable, isSound(candidate, at: position) {
                    best[kind] = candidate
                } else if candidate.score > nearest?.score ?? 19 {
                    nearest = candidate
                }
            }
            if !best.isEmpty { return choose(best) }
        }
        return nearest.map { .lacking($0) } ?? .nothing
    }

    /// The best header of a kind that begins at a position or, where that one is only a title, right under it.
    private func candidate(_ kind: FileKind, at position: Int) -> HeaderCandidate? {
        var best: HeaderCandidate?
        for depth in Self.depths where position + depth <= head.lines.count {
            let isWhole = head.lines[position..<(position + depth)].allSatisfy { !$0.isBlank }
            guard isWhole else { break }
            let candidate = HeaderCandidate(HeaderBlock(head, at: position, depth: depth), kind: kind, map: map)
            if depth == 1, candidate.isComplete(head, at: position) { return candidate }
            if best == nil || candidate.score > best!.score && candidate.isViable >= best!.isViable
                || candidate.isViable && !best!.isViable && candidate.score >= 20
            {
                best = candidate
            }
        }
        return best
    }

    /// Whether the header needs its first line: what is explained as well without it stands under a title.
    private func isSound(_ candidate: HeaderCandidate, at position: Int) -> Bool {
        guard candidate.block.rows.count > 1 || head.lines[position].filledCount == 1 else { return true }
        guard position + 1 < head.lines.count, let next = self.candidate(candidate.kind, at: position + 1) else {
            return true
        }
        return !(next.isViable && next.score >= candidate.score)
    }

    private func choose(_ best: [FileKind: HeaderCandidate]) -> Outcome {
        if best.count == 1, let only = best.values.first { return .found(only) }
        let (tax, tenants, buildings) = (best[.tax], best[.tenants], best[.buildings])
        func either(_ one: HeaderCandidate, _ other: HeaderCandidate) -> Outcome {
            .ambiguous([one.kind, other.kind], row: one.block.rows.lowerBound)
        }
        if let tax, let tenants {
            let statesLevel = tax.amounts.contains { $0.level != nil || $0.period != nil }
            if !statesLevel, tenants.ownFieldCount > 0 { return .found(tenants) }
            if tenants.ownFieldCount == 0 || tax.statesMonths && tenants.ownFieldCount <= 1 { return .found(tax) }
            return either(tenants, tax)
        }
        if let tax, tax.namesTaxpayers { return .found(tax) }
        if let tenants, tenants.score >= buildings?.score ?? 0 { return .found(tenants) }
        if let tax, let buildings {
            if tax.statesMonths || buildings.ownFieldCount == 0 { return .found(tax) }
            return buildings.ownFieldCount >= 3 ? .found(buildings) : either(buildings, tax)
        }
        return best.values.max { $0.score < $1.score }.map { .found($0) } ?? .nothing
    }
}

extension Bool {
    /// True is at least as good as false.
    fileprivate static func >= (left: Bool, right: Bool) -> Bool { left || !right }
}
