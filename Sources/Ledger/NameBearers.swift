/// The identities with a readable code that bear a name, among those that something in force refers to.
struct NameBearers {
    private var byName: [String: [Int32]] = [:]

    /// Looks up every name of `keys` (normalised).
    init(of keys: Set<String>, _ batches: BatchesInForce, on database: OpaquePointer) throws {
        var doubtful: [Int32: String] = [:]
        let rows = try SQLStatement(
            "SELECT id, name_key, sheet_id FROM taxpayer_identity WHERE code IS NOT NULL AND name_key IS NOT NULL",
            on: database)
        while try rows.step() {
            guard let key = rows.text(1), keys.contains(key) else { continue }
            let identity = Int32(rows.int(0))
            if batches.contains(sheet: rows.int(2)) {
                byName[key, default: []].append(identity)
            } else {
                doubtful[identity] = key
            }
        }
        guard !doubtful.isEmpty else { return }
        for identity in try Self.referredTo(among: Set(doubtful.keys), batches, on: database).sorted() {
            byName[doubtful[identity]!, default: []].append(identity)
        }
    }

    /// The identities that bear the name.
    func identities(named key: String) -> [Int32] { byName[key] ?? [] }

    /// Of identities whose first sheet is no longer in force, those that a later sheet in force names too.
    private static func referredTo(
        among identities: Set<Int32>, _ batches: BatchesInForce, on database: OpaquePointer
    ) throws -> Set<Int32> {
        var found: Set<Int32> = []
        let tenancies = try SQLStatement("SELECT identity_id, sheet_id FROM tenancy_statement", on: database)
        while try tenancies.step() {
            let identity = Int32(tenancies.int(0))
            if identities.contains(identity), batches.contains(sheet: tenancies.int(1)) { found.insert(identity) }
        }
        let sheets = try SQLStatement(
            "SELECT id, first_receipt_id, last_receipt_id FROM sheet WHERE first_receipt_id IS NOT NULL", on: database)
        while try sheets.step() {
            guard batches.contains(sheet: sheets.int(0)) else { continue }
            let receipts = try SQLStatement("SELECT identity_id FROM receipt WHERE id BETWEEN ? AND ?", on: database)
            receipts.bind(sheets.int(1), sheets.int(2))
            while try receipts.step() {
                let identity = Int32(receipts.int(0))
                if identities.contains(identity) { found.insert(identity) }
            }
        }
        return found
    }
}
