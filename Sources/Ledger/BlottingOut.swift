extension LedgerWriting {
    /// The words of people and files in which a taxpayer's name or code may stand.
    private static let words = [
        ("batch", "detail"), ("file", "name"), ("sheet", "name"), ("sheet", "decided"), ("note", "text"),
        ("correction", "text"), ("correction", "why"), ("unknown_building", "name"), ("internal_file", "command"),
        ("internal_file", "name"),
    ]

    /// Deletes aliases of these names and codes, and puts 已清除 in their place wherever they stand in words.
    ///
    /// - Returns: in how many texts.
    func blotOut(_ texts: [String], _ counts: inout PurgeCounts) throws -> Int {
        var changed = 0
        var words = Set(texts)
        for text in texts { words.formUnion(try deleteAliases(of: text, &counts)) }
        // The longest first: a name that holds another is one text.
        for (place, text) in words.sorted(by: { ($1.count, $0) < ($0.count, $1) }).enumerated() {
            for (table, column) in Self.words {
                let found = try SQLStatement(
                    "SELECT count(*) FROM \(table) WHERE instr(\(column), ?) > 0", on: connection)
                found.bind([.text(text)])
                guard try found.step(), found.int(0) > 0 else { continue }
                changed += Int(found.int(0))
                // Numbered, for two keys of a policy must not become one.
                try run(
                    "UPDATE \(table) SET \(column) = replace(\(column), ?1, ?2) WHERE instr(\(column), ?1) > 0",
                    .text(text), .text("已清除\(place + 1)"))
            }
        }
        return changed
    }

    /// Deletes the aliases that speak of the name or code; gives their words.
    private func deleteAliases(of text: String, _ counts: inout PurgeCounts) throws -> Set<String> {
        var words: Set<String> = []
        var gone: [Int64] = []
        let aliases = try SQLStatement(
            "SELECT id, alias, name, alias_key, name_key FROM alias WHERE ?1 IN (alias, name, alias_key, name_key)",
            on: connection)
        aliases.bind([.text(text)])
        while try aliases.step() {
            gone.append(aliases.int(0))
            words.formUnion((1...4).compactMap { aliases.text($0) })
        }
        for alias in gone { try run("DELETE FROM alias WHERE id = ?", .integer(alias)) }
        counts.decisions += gone.count
        return words.filter { $0.count >= 3 }
    }
}

extension LedgerReading {
    /// The identities that roster rows name, in force or not.
    public func identitiesOnRosters() throws -> Set<Int32> {
        var identities: Set<Int32> = []
        let rows = try SQLStatement("SELECT DISTINCT identity_id FROM tenancy_statement", on: connection)
        while try rows.step() { identities.insert(Int32(rows.int(0))) }
        return identities
    }
}
