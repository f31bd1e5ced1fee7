/// The identities with a readable code that bear a name, among those that something in force refers to.
struct NameBearers {
    private var byName: [String: [Int32]] = [:]

    /// Looks up every name of `keys` (normalised, and what aliases say they stand for: a name, or a code).
    init(of keys: Set<String>, _ canon: NameCanon, _ inForce: IdentitiesInForce, on database: OpaquePointer) throws {
        var doubtful: [Int32: String] = [:]
        let rows = try SQLStatement(
            "SELECT id, name_key, sheet_id, code FROM taxpayer_identity WHERE code IS NOT NULL AND name_key IS NOT NULL",
            on: database)
        while try rows.step() {
            guard var key = rows.text(1) else { continue }
            if !canon.isEmpty {
                let name = canon.name(for: key)
                // A name decided to mean one code says nothing of the others that bear it.
                if let code = rows.text(3), keys.contains(code) {
                    key = code
                } else if !NameCanon.isCode(name) {
                    key = name
                }
            }
            guard keys.contains(key) else { continue }
            let identity = Int32(rows.int(0))
            if inForce.isSettled(bySheet: rows.int(2)) {
                byName[key, default: []].append(identity)
            } else {
                doubtful[identity] = key
            }
        }
        for identity in try inForce.referredTo(among: Set(doubtful.keys)).sorted() {
            byName[doubtful[identity]!, default: []].append(identity)
        }
    }

    /// The identities that bear the name.
    func identities(named key: String) -> [Int32] { byName[key] ?? [] }
}
