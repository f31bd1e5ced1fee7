internal import BuildingEconomy

/// Receipts on their way to the sink: eight columns of plain memory, handed over a block at a time.
struct ReceiptBuffer: ~Copyable {
    /// How many receipts a block holds.
    static let length = 8192

    private let identities: UnsafeMutablePointer<Int32>
    private let buildings: UnsafeMutablePointer<Int32>
    private let months: UnsafeMutablePointer<Int32>
    private let taxKinds: UnsafeMutablePointer<Int32>
    private let rows: UnsafeMutablePointer<Int32>
    private let total: UnsafeMutablePointer<Int64>
    private let local: UnsafeMutablePointer<Int64>
    private let district: UnsafeMutablePointer<Int64>
    private var statements = ReceiptStatements(capacity: ReceiptBuffer.length)
    private var count = 0
    /// How many receipts were taken.
    private(set) var taken = 0

    /// A buffer for rows of at most `receiptsInARow`.
    init(receiptsInARow: Int) {
        let capacity = Self.length + receiptsInARow
        identities = .allocate(capacity: capacity)
        buildings = .allocate(capacity: capacity)
        months = .allocate(capacity: capacity)
        taxKinds = .allocate(capacity: capacity)
        rows = .allocate(capacity: capacity)
        total = .allocate(capacity: capacity)
        local = .allocate(capacity: capacity)
        district = .allocate(capacity: capacity)
    }

    deinit {
        for column in [identities, buildings, months, taxKinds, rows] { column.deallocate() }
        for column in [total, local, district] { column.deallocate() }
    }

    /// Whether the block is to be handed over before the next row.
    @inline(__always)
    var isFull: Bool { count >= Self.length }

    /// Takes one receipt of a row that began when the block was not full.
    @inline(__always)
    mutating func append(
        identity: Int32, building: Int32, month: Int32, taxKind: Int32, row: Int32, _ amounts: Amounts
    ) {
        let at = count
        identities[at] = identity
        buildings[at] = building
        months[at] = month
        taxKinds[at] = taxKind
        rows[at] = row
        total[at] = amounts.total
        local[at] = amounts.local
        district[at] = amounts.district
        count = at &+ 1
        taken &+= 1
    }

    /// Hands the block over and empties it; what the sink answers.
    mutating func flush(_ sink: (inout ReceiptStatements) -> Bool) -> Bool {
        guard count > 0 else { return true }
        statements.removeAll()
        statements.identities.append(contentsOf: UnsafeBufferPointer(start: identities, count: count))
        statements.buildings.append(contentsOf: UnsafeBufferPointer(start: buildings, count: count))
        statements.months.append(contentsOf: UnsafeBufferPointer(start: months, count: count))
        statements.taxKinds.append(contentsOf: UnsafeBufferPointer(start: taxKinds, count: count))
        statements.rows.append(contentsOf: UnsafeBufferPointer(start: rows, count: count))
        statements.total.append(contentsOf: UnsafeBufferPointer(start: total, count: count))
        statements.local.append(contentsOf: UnsafeBufferPointer(start: local, count: count))
        statements.district.append(contentsOf: UnsafeBufferPointer(start: district, count: count))
        count = 0
        return sink(&statements)
    }
}

/// The amounts of one receipt in fen, ``ReceiptStatements/blank`` where the row states none.
typealias Amounts = PerLevel<Int64>

extension Amounts {
    /// A row that states no amount.
    static var blank: Amounts { Amounts(repeating: ReceiptStatements.blank) }

    /// Whether no level has an amount.
    @inline(__always)
    var isBlank: Bool {
        total == ReceiptStatements.blank && local == ReceiptStatements.blank && district == ReceiptStatements.blank
    }
}
