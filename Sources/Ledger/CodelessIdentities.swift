/// The identities without a readable code.
struct CodelessIdentities {
    private var numbers: Set<Int32> = []

    /// None.
    init() {}

    /// Reads those stored so far.
    init(on database: OpaquePointer) throws {
        let rows = try SQLStatement(
            """
            SELECT id FROM taxpayer_identity INDEXED BY taxpayer_identity_special
            WHERE (same_code_as <> id OR code IS NULL) AND code IS NULL
            """, on: database)
        while try rows.step() { numbers.insert(Int32(rows.int(0))) }
    }

    /// Whether every identity has a code.
    var isEmpty: Bool { numbers.isEmpty }

    /// Whether an identity has no readable code.
    func contains(_ identity: Int32) -> Bool { numbers.contains(identity) }
}
