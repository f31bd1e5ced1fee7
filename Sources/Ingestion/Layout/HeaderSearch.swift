internal import BuildingEconomy

/// Finds the header among the first rows of a sheet, and tells from it what the sheet is about.
struct HeaderSearch {
    let head: SheetHead
    let map: ColumnMap
    let kinds: [FileKind]

    private static let deepest = 3
    /// In how many rows the header is looked for.
    private static let longest = 30

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
        for position in head.lines.indices.prefix(Self.longest) where !head.lines[position].isBlank {
            var best: [FileKind: HeaderCandidate] = [:]
            for candidate in candidates(at: position, kinds) {
                if candidate.isViable, isSound(candidate, at: position) {
                    best[candidate.kind] = candidate
                } else if candidate.score > nearest?.score ?? 19 {
                    nearest = candidate
                }
            }
            if !best.isEmpty { return choose(best) }
        }
        return nearest.map { .lacking($0) } ?? .nothing
    }

    /// The best header of each kind that begins at a position, one to three lines deep.
    private func candidates(at position: Int, _ kinds: [FileKind]) -> [HeaderCandidate] {
        let line = HeaderBlock(head, at: position, depth: 1)
        let shallow = kinds.map { HeaderCandidate(line, kind: $0, map: map) }
        let isDeeper = shallow.contains { $0.columns.contains { $0.meaning != .unknown } }
        if !isDeeper || shallow.contains(where: { $0.isComplete(head, at: position) }) { return shallow }
        var best = shallow
        for depth in 2...Self.deepest where position + depth <= head.lines.count {
            guard !head.lines[position + depth - 1].isBlank else { break }
            let block = HeaderBlock(head, at: position, depth: depth)
            for (index, kind) in kinds.enumerated() {
                let candidate = HeaderCandidate(block, kind: kind, map: map)
                if candidate.isBetter(than: best[index]) { best[index] = candidate }
            }
        }
        return best
    }

    /// Whether the header needs its first line: what is explained as well without it stands under a title.
    private func isSound(_ candidate: HeaderCandidate, at position: Int) -> Bool {
        guard candidate.block.rows.count > 1 || head.lines[position].filledCount == 1 else { return true }
        guard position + 1 < head.lines.count else { return true }
        let next = candidates(at: position + 1, [candidate.kind])[0]
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
