/// What a run of rows of a tax file states, as columns of equal length.
///
/// One row of a file may give several receipts (months or kinds of tax across): they share the row number.
public struct ReceiptStatements: Sendable {
    /// Marks an amount that the row leaves blank, in ``total``, ``local`` and ``district``.
    public static let blank = Int64.min

    /// The ``TaxpayerIdentity``'s number, or 0 where the row names only a building.
    public var identities: [Int32] = []
    /// The number of the building the row names, or 0.
    public var buildings: [Int32] = []
    /// The month of receipt as `yyyymm`.
    public var months: [Int32] = []
    /// The number of the kind of tax (税种), or 0.
    public var taxKinds: [Int32] = []
    /// 全口径税收 in fen, or ``blank``.
    public var total: [Int64] = []
    /// 地方级税收 in fen, or ``blank``.
    public var local: [Int64] = []
    /// 区级税收 in fen, or ``blank``.
    public var district: [Int64] = []
    /// The row in its sheet, 1-based.
    public var rows: [Int32] = []

    /// No rows; `capacity` is reserved in every column.
    public init(capacity: Int) {
        identities.reserveCapacity(capacity)
        buildings.reserveCapacity(capacity)
        months.reserveCapacity(capacity)
        taxKinds.reserveCapacity(capacity)
        total.reserveCapacity(capacity)
        local.reserveCapacity(capacity)
        district.reserveCapacity(capacity)
        rows.reserveCapacity(capacity)
    }

    /// How many receipts.
    public var count: Int { rows.count }

    /// Takes every receipt off and keeps the storage.
    public mutating func removeAll() {
        identities.removeAll(keepingCapacity: true)
        buildings.removeAll(keepingCapacity: true)
        months.removeAll(keepingCapacity: true)
        taxKinds.removeAll(keepingCapacity: true)
        total.removeAll(keepingCapacity: true)
        local.removeAll(keepingCapacity: true)
        district.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }
}
