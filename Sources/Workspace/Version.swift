/// The program's version, as `louyu --version` and the ledger's batches give it.
public enum Version {
    /// Major, minor and patch.
    public static let text = "0.1.0"
}
