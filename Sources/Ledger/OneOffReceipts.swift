internal import BuildingEconomy

/// Which receipts are one-off (一次性税收): those of the policy's kinds of tax, and those marked or cleared by hand.
struct OneOffReceipts: Sendable {
    private var kinds: [Bool]
    private let marks: [Int64: Bool]

    /// The numbers of the policy's kinds, and the marks that stand.
    init(_ names: [String], _ corrections: CorrectionsInForce, on database: OpaquePointer) throws {
        kinds = []
        let rows = try SQLStatement("SELECT id, name FROM tax_kind", on: database)
        while try rows.step() {
            guard let name = rows.text(1), names.contains(name) else { continue }
            let number = Int(rows.int(0))
            if kinds.count <= number { kinds += Array(repeating: false, count: number + 1 - kinds.count) }
            kinds[number] = true
        }
        marks = corrections.oneOffs
    }

    /// Whether a receipt of a kind of tax is one-off.
    @inline(__always)
    func holds(receipt: Int64, kind: Int32) -> Bool {
        if !marks.isEmpty, let mark = marks[receipt] { return mark }
        return holds(kind)
    }

    /// Whether each of some receipts with numbers from `firstID` on is one-off.
    func marks(of kinds: [Int32], firstID: Int64) -> [Bool] {
        if marks.isEmpty { return kinds.map(holds) }
        return kinds.enumerated().map { holds(receipt: firstID + Int64($0), kind: $1) }
    }

    private func holds(_ kind: Int32) -> Bool { Int(kind) < kinds.count && kinds[Int(kind)] }
}
