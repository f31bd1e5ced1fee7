/// A run of tax receipts (税收入库) as columns of equal length (``ids`` and ``oneOff`` apart): what the ledger streams and the sums read.
public struct ReceiptBlock: Sendable {
    /// The ledger's numbers of the receipts; empty unless they were asked for, as explanations do.
    public var ids: [Int64] = []
    /// The taxpayer's position in the ``Portfolio``, or −1 where the row names none.
    public var taxpayers: [Int32] = []
    /// The position of the building the row names, or −1 where it names none.
    public var buildings: [Int32] = []
    /// ``Month/ordinal`` of the month of receipt.
    public var months: [Int32] = []
    /// 全口径税收 in fen; 0 where the row states none at this level: these columns are for sums only.
    public var total: [Int64] = []
    /// 地方级税收 in fen, likewise.
    public var local: [Int64] = []
    /// 区级税收 in fen, likewise.
    public var district: [Int64] = []

    /// Whether each receipt is a one-off (一次性): of a kind of tax in ``Policy/oneOffTaxKinds``, or marked so by hand; empty
    /// unless it was asked for.
    public var oneOff: [Bool] = []

    /// No receipts.
    public init() {}

    /// How many receipts.
    public var count: Int { months.count }
}
