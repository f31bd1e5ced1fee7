public import Analytics
public import BuildingEconomy

/// The proof that no receipt is lost (对账, `louyu check`), with what a steward should look into.
public struct CheckReport: Sendable {
    /// A taxpayer as the ledger writes it.
    public struct Party: Sendable, Hashable {
        /// 统一社会信用代码 or an older identifier; nil where none is known.
        public var code: String?
        /// The name; nil where none is known.
        public var name: String?

        /// A taxpayer.
        public init(code: String?, name: String?) {
            self.code = code
            self.name = name
        }
    }

    /// Tax that no building got, and whose it is.
    public struct Stray: Sendable {
        /// Whose tax; nil where the rows name nobody.
        public var party: Party?
        /// The month, the bucket and the sums.
        public var entry: StrayTax.Entry

        /// Stray tax.
        public init(party: Party?, entry: StrayTax.Entry) {
            self.party = party
            self.entry = entry
        }
    }

    /// Two writings taken for one taxpayer by the name alone (仅按名称匹配).
    public struct NameMatch: Sendable, Equatable {
        /// As one source writes it, its code missing or destroyed.
        public var written: Party
        /// The taxpayer it was taken for.
        public var taken: Party

        /// A match by name.
        public init(written: Party, taken: Party) {
            self.written = written
            self.taken = taken
        }
    }

    /// The proof's lines, by month and level.
    public let lines: [ReconciliationLine]
    /// What ended in 迁出后入库 or 未匹配.
    public let strays: [Stray]
    /// What was matched by name only.
    public let nameMatches: [NameMatch]
    /// Names without a readable code that several taxpayers have, matched to none (重名未匹配).
    public let ambiguousNames: [Party]
    /// How many packs of rows (速读列) are not what their rows say: figures other than these come from the packs.
    public let differingPacks: Int
    /// The newest batch.
    public let batch: Int
    /// Who it is for: others than the office see no amount, the public no company.
    public var profile = Profile.internal

    /// A report of a check.
    public init(
        lines: [ReconciliationLine], strays: [Stray], nameMatches: [NameMatch], ambiguousNames: [Party] = [],
        differingPacks: Int = 0, batch: Int
    ) {
        self.lines = lines
        self.strays = strays
        self.nameMatches = nameMatches
        self.ambiguousNames = ambiguousNames
        self.differingPacks = differingPacks
        self.batch = batch
    }

    /// Whether buildings and buckets add up to the receipts, to the fen, in every month and at every level, and every
    /// pack is what its rows say.
    public var isProven: Bool { lines.allSatisfy(\.isProven) && differingPacks == 0 }
}
