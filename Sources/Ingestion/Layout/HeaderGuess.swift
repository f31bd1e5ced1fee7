internal import Spreadsheets

/// The row that looks like a header where none is recognised: what its columns are called, and which known ones are near.
struct HeaderGuess {
    /// The row, 1-based.
    let row: Int
    /// Its headers, each with the closest known one.
    let headers: [String]

    private static let longest = 30

    /// The first of the fullest rows that hold only text; nil where there is no row of two texts.
    init?(_ head: SheetHead, kinds: [FileKind]) {
        var best: SheetHead.Line?
        for line in head.lines.prefix(Self.longest) where !line.kinds.contains(.number) && !line.kinds.contains(.date) {
            if line.filledCount >= 2, line.filledCount > best?.filledCount ?? 0 { best = line }
        }
        guard let best else { return nil }
        row = best.number
        headers = best.cells.compactMap(trimmed).prefix(12).map { header in
            let name = HeaderText(header).name
            let closest = ClosestHeader.to(name, in: kinds, sharing: 0.6)
            return Finding.shortened(header) + (closest.map { "（像“\($0)”）" } ?? "")
        }
    }
}
