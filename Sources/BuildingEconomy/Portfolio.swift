/// Everything a ledger knows at one batch but the receipts themselves, which are streamed as ``ReceiptBlock``s.
public struct Portfolio: Sendable {
    /// Every building of the register, ordered by key (by Unicode scalar).
    public let buildings: [Building]
    /// How many taxpayers there are; they are numbered from 0.
    public let taxpayerCount: Int
    /// Every tenancy, ordered by taxpayer, then by building, move-in day and id.
    public let tenancies: [Tenancy]
    /// Which months are loaded, for each level.
    public let loadedMonths: LoadedMonths
    /// The industries (行业) that the roster names, by Unicode scalar.
    public let industries: [String]
    /// The newest batch the figures stand on; 0 for an empty ledger.
    public let batch: Int

    /// A portfolio; sorts nothing: the orders above are the caller's promise.
    public init(
        buildings: [Building], taxpayerCount: Int, tenancies: [Tenancy], loadedMonths: LoadedMonths,
        industries: [String] = [], batch: Int
    ) {
        self.buildings = buildings
        self.taxpayerCount = taxpayerCount
        self.tenancies = tenancies
        self.loadedMonths = loadedMonths
        self.industries = industries
        self.batch = batch
    }
}
