/// One consistent look at the ledger; valid only inside ``Ledger/read(_:)``.
public struct LedgerReading {
    let connection: OpaquePointer
    let path: String
}
