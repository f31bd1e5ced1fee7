internal import BuildingEconomy

/// A run of receipts as packed columns; an amount that a row leaves blank is 0: packs are for sums.
struct PackedReceipts: Sendable {
    /// The columns, in the order in which they lie.
    enum Column: Int, CaseIterable {
        case identity, building, month, taxKind, total, local, district
    }

    let columns: PackedColumns

    /// Packs the receipts.
    init(_ receipts: ReceiptStatements) {
        columns = PackedColumns(
            [
                .narrow(receipts.identities), .narrow(receipts.buildings), .narrow(receipts.months),
                .narrow(receipts.taxKinds), .amounts(receipts.total), .amounts(receipts.local),
                .amounts(receipts.district),
            ], count: receipts.count)
    }
}

typealias ReceiptPackView = PackView<PackedReceipts.Column>
