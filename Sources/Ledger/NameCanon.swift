/// What each name finally means, through the aliases of ledger and policy; all names normalised.
struct NameCanon {
    private var targets: [String: String]

    /// Whether every name means itself.
    var isEmpty: Bool { targets.isEmpty }

    /// The aliases in force and those of the policy, which come first where both decide one name.
    init(_ batches: BatchesInForce, policy: [String: String], on database: OpaquePointer) throws {
        targets = policy
        for alias in try LedgerReading.aliases(batches, on: database) where targets[alias.aliasKey] == nil {
            targets[alias.aliasKey] = alias.nameKey
        }
    }

    /// Whether what an alias stands for is a taxpayer's code.
    static func isCode(_ name: String) -> Bool {
        name.utf8.count >= 15 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
            && name.utf8.count { (0x30...0x39).contains($0) } >= 8
    }

    /// The name that `key` stands for in the end; itself where nothing was decided.
    func name(for key: String) -> String {
        guard !targets.isEmpty else { return key }
        var name = key
        // A circle of aliases is refused when it would be made; one that two batches made between them ends here.
        for _ in 0..<targets.count {
            guard let next = targets[name], next != key else { return name }
            name = next
        }
        return name
    }
}
