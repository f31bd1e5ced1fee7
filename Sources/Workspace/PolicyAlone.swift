public import BuildingEconomy

extension Workspace {
    /// The policy of a folder, whether it holds a ledger or not; the plan's where it has none.
    ///
    /// - Throws: ``PolicyError``.
    public static func policyIfAny(in folder: String) throws -> Policy {
        try PolicyFile.text(at: path(policyName, in: folder)).map(PolicyFile.policy(from:)) ?? .plan
    }
}
