public import BuildingEconomy

/// Receipts of a sheet made ready to be stored: their columns, their pack and their digest, on whichever thread has time.
public struct PreparedReceipts: Sendable {
    /// How many receipts.
    public let count: Int
    /// The id that the first is expected to get; the digest counts on it.
    let first: Int64
    /// The table's columns, in its order.
    let columns: KeyValuePairs<String, BulkColumn>
    let pack: PackedReceipts
    private let digest: RowDigest

    /// Makes receipts ready, the first of which is expected to get the id `first` (``LedgerWriting/nextReceipt``).
    public init(_ receipts: ReceiptStatements, first: Int64) {
        // Without an id of its own a row goes behind the last one: the ids follow on all the same. Every column is named, in
        // the table's order: so SQLite puts the values where it needs them instead of copying them there.
        let columns: KeyValuePairs<String, BulkColumn> = [
            "id": .null, "identity_id": .int32(receipts.identities), "building_id": .compact(receipts.buildings),
            "month": .compact(receipts.months), "tax_kind_id": .compact(receipts.taxKinds),
            "total_fen": .compact(receipts.total), "local_fen": .compact(receipts.local),
            "district_fen": .compact(receipts.district), "row": .compact(receipts.rows),
        ]
        self.columns = columns
        self.first = first
        count = receipts.count
        pack = PackedReceipts(receipts)
        digest = Self.digest(columns, first: first, rows: receipts.count)
    }

    /// The digest of the rows, with the ids they get where the first gets `first`.
    func digest(first: Int64) -> RowDigest {
        first == self.first ? digest : Self.digest(columns, first: first, rows: count)
    }

    private static func digest(
        _ columns: KeyValuePairs<String, BulkColumn>, first: Int64, rows: Int
    ) -> RowDigest {
        var digest = RowDigest()
        digest.add([.counter(from: first)] + columns.dropFirst().map(\.value), rows: rows)
        return digest
    }
}
