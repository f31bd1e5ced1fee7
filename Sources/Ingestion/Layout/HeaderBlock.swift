internal import Spreadsheets

/// One to three rows taken as a header, its levels joined a column.
struct HeaderBlock {
    /// One column of the header.
    struct Column {
        let index: Int
        /// The levels from the top down, those that only state a unit left out.
        let levels: [HeaderText]
        /// The levels as written, joined by `/`.
        let header: String
        /// The unit that its own header states, the lowest level's first.
        let units: [StatedUnit]
    }

    /// The rows, 1-based.
    let rows: ClosedRange<Int>
    /// The columns that have a header.
    let columns: [Column]
    /// How many merged cells begin in these rows and go on below them: the header is deeper then.
    let cutMerges: Int

    /// The block of `depth` lines that begins at `position` of the head.
    init(_ head: SheetHead, at position: Int, depth: Int) {
        let lines = Array(head.lines[position..<(position + depth)])
        rows = lines[0].number...lines[depth - 1].number
        let width = lines.map(\.cells.count).max() ?? 0
        var columns: [Column] = []
        for index in 0..<width {
            if Self.isContinued(lines[depth - 1].number, index, head) { continue }
            var written: [String] = []
            for level in 0..<depth {
                guard let text = Self.text(lines, level, index, head) else { continue }
                if written.last != text { written.append(text) }
            }
            guard !written.isEmpty else { continue }
            let texts = written.map(HeaderText.of)
            let named = texts.enumerated().filter { $0.offset == 0 || Self.unit($0.element) == nil }.map(\.element)
            let units = texts.reversed().flatMap { text in Self.unit(text).map { [$0] } ?? text.units }
            columns.append(
                Column(
                    index: index, levels: named, header: written.joined(separator: "/"), units: units))
        }
        self.columns = columns
        let rows = rows
        cutMerges = head.merges.count { rows.contains($0.firstRow) && $0.lastRow > rows.upperBound }
    }

    /// The unit that a header cell is, when it is nothing else: 万元, (万元), 单位：万元.
    static func unit(_ text: HeaderText) -> StatedUnit? {
        if text.name.isEmpty { return text.units.first }
        if let unit = UnitText.unit(text.name) { return unit }
        return text.name.hasPrefix("单位") ? UnitText.units(inLine: text.full).first : nil
    }

    /// Whether a cell merged over several columns, with nothing of its own below, has its header in an earlier one.
    private static func isContinued(_ lowest: Int, _ index: Int, _ head: SheetHead) -> Bool {
        head.merge(row: lowest, column: index).map { $0.firstColumn < index } ?? false
    }

    /// The trimmed text of a level, from the left where the cell above is merged over several columns.
    private static func text(
        _ lines: [SheetHead.Line], _ level: Int, _ index: Int, _ head: SheetHead
    ) -> String? {
        if let text = trimmed(lines[level].text(index)) { return text.split(whereSeparator: \.isNewline).joined() }
        if let merge = head.merge(row: lines[level].number, column: index) {
            guard merge.firstRow == lines[level].number else { return nil }
            return trimmed(lines[level].text(merge.firstColumn))
        }
        func isFilled(_ levels: Range<Int>, _ column: Int) -> Bool {
            levels.contains { trimmed(lines[$0].text(column)) != nil }
        }
        // Without merged cells: the text to the left spreads as far as something stands below it and nothing above begins.
        var column = index
        while column > 0, isFilled((level + 1)..<lines.count, column), !isFilled(0..<level, column) {
            column -= 1
            if let text = trimmed(lines[level].text(column)) {
                return isFilled((level + 1)..<lines.count, column) ? text : nil
            }
        }
        return nil
    }
}
