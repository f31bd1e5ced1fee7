/// The program's version, as `louyu --version` and the ledger's batches give it.
enum Version {
    static let text = "0.1.0"
}
