/// Taxpayer identities as columns, their texts end to end in UTF-8: how many of them travel to the ledger at once.
public struct IdentityColumns: Sendable {
    /// Texts end to end; text i is the bytes from `ends[i − 1]` (or 0) to `ends[i]`, empty where there is none.
    public struct Texts: Sendable {
        /// The texts' bytes.
        public private(set) var bytes: [UInt8] = []
        /// Where each text ends.
        public private(set) var ends: [Int64] = []

        /// No text.
        public init() {}

        /// Appends a text; nil is an empty one.
        public mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
            if let text { bytes.append(contentsOf: text) }
            ends.append(Int64(bytes.count))
        }
    }

    /// The number of the first identity; the others follow on.
    public var firstNumber: Int32
    /// Readable codes.
    public var codes = Texts()
    /// Names as first written.
    public var names = Texts()
    /// Names, normalised.
    public var nameKeys = Texts()
    /// The first identity with the same code; its own number where it is the first or has none.
    public var sameCodeAs: [Int32] = []

    /// No identities; the first to be appended has this number.
    public init(firstNumber: Int32) { self.firstNumber = firstNumber }

    /// How many.
    public var count: Int { sameCodeAs.count }
}
