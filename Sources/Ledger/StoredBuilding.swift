public import BuildingEconomy

/// A building as the statements in force make it, with its number in the ledger.
public struct StoredBuilding: Sendable, Equatable {
    /// The number other tables refer to.
    public let number: Int32
    /// The name, normalised, that files without a 楼宇编号 are matched by.
    public let nameKey: String
    /// What the register says.
    public var building: Building
    /// The statements that make it up, oldest first.
    public var statements: [Int64]
}
