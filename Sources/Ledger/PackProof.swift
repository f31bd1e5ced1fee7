/// Whether the packs say what their rows say.
enum PackProof {
    /// How many packs differ from the rows that they are copies of.
    static func differing(on reading: LedgerReading) throws -> Int {
        let tenancies = try TenancyReading.forEach(from: .rows, on: reading.connection) { _, _, _ in }
        return try tenancies + receipts(on: reading)
    }

    private static func receipts(on reading: LedgerReading) throws -> Int {
        var differing = 0
        try reading.forEachPack(in: Int64.min...Int64.max) { ids, bytes in
            guard let pack = ReceiptPackView(bytes, count: ids.count),
                try reading.rows(ids, equal: pack, 0..<ids.count, handingTo: { _ in })
            else {
                differing += 1
                return
            }
        }
        return differing
    }
}
