/// One way a file names a taxpayer: a code, a name, or both, as first seen.
///
/// Identities are facts; which of them are one taxpayer (same code; or no code and a name that only one taxpayer has)
/// is worked out from those in force, so that it does not depend on the order of imports.
public struct TaxpayerIdentity: Sendable, Equatable {
    /// The number in the ledger, from 1.
    public var number: Int32
    /// The readable code, normalised; nil where it is missing or destroyed.
    public var code: String?
    /// The name as first written, trimmed; nil where the row has only a code.
    public var name: String?
    /// The name, normalised: NFKC, no white space, brackets folded; what names are matched by.
    public var nameKey: String?
    /// The lowest number of an identity with the same code; its own number where it is the first. For one without a code, its own.
    public var sameCodeAs: Int32

    /// An identity.
    public init(number: Int32, code: String?, name: String?, nameKey: String?, sameCodeAs: Int32) {
        self.number = number
        self.code = code
        self.name = name
        self.nameKey = nameKey
        self.sameCodeAs = sameCodeAs
    }
}
