internal import BuildingEconomy
internal import Spreadsheets

/// The cells of columns whose value stands only in the first row of its block: merged, or left out below.
struct FilledDown: ~Copyable {
    /// A column that is filled down, and what it holds at the moment.
    private struct Column {
        let index: Int
        /// Columns that name the same party: what one of them begins anew, the other does not keep.
        let party: Int
        /// The rows of its merged cells, in order; nil where blanks below a value mean the value.
        let blocks: [ClosedRange<Int>]?
        var bytes: UnsafeMutablePointer<UInt8>
        var capacity: Int
        var count = 0
        var row = 0
    }

    private var columns: [Column] = []
    private var parties: [Int] = []

    /// Whether no column is filled down.
    var isEmpty: Bool { columns.isEmpty }

    init(_ layout: SheetLayout, merges: [MergedRange]) {
        for index in layout.filledDown {
            let blocks = merges.filter { $0.firstColumn == index && $0.firstRow < $0.lastRow }
                .map { $0.firstRow...$0.lastRow }.sorted { $0.lowerBound < $1.lowerBound }
            let party =
                switch layout.columns.first(where: { $0.index == index })?.field {
                case .code, .name: -1
                case .buildingCode, .buildingName: -2
                default: index
                }
            columns.append(
                Column(
                    index: index, party: party, blocks: blocks.isEmpty ? nil : blocks, bytes: .allocate(capacity: 256),
                    capacity: 256))
            if !parties.contains(party) { parties.append(party) }
        }
    }

    deinit { for column in columns { column.bytes.deallocate() } }

    /// Remembers what a record begins.
    mutating func take(_ row: Row) {
        for party in parties {
            let begins = columns.contains { $0.party == party && !row.bytes($0.index).isEmpty }
            guard begins else { continue }
            for position in columns.indices where columns[position].party == party {
                keep(row.bytes(columns[position].index), row.number, at: position)
            }
        }
    }

    private mutating func keep(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int, at position: Int) {
        if cell.count > columns[position].capacity {
            columns[position].bytes.deallocate()
            columns[position].bytes = .allocate(capacity: cell.count)
            columns[position].capacity = cell.count
        }
        if let base = cell.baseAddress { columns[position].bytes.update(from: base, count: cell.count) }
        columns[position].count = cell.count
        columns[position].row = row
    }

    /// A cell of a row, or what it is filled with; valid until the next ``take(_:)``.
    func bytes(_ row: Row, _ index: Int) -> UnsafeBufferPointer<UInt8> {
        let own = row.bytes(index)
        guard own.isEmpty, let column = columns.first(where: { $0.index == index }), column.count > 0 else {
            return own
        }
        if let blocks = column.blocks {
            guard let block = Self.block(at: row.number, in: blocks), block.contains(column.row)
            else { return own }
        }
        return UnsafeBufferPointer(start: column.bytes, count: column.count)
    }

    /// The block that covers a row; nil for none.
    private static func block(at row: Int, in blocks: [ClosedRange<Int>]) -> ClosedRange<Int>? {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].lowerBound <= row { low = middle + 1 } else { high = middle }
        }
        return low > 0 && blocks[low - 1].contains(row) ? blocks[low - 1] : nil
    }
}
