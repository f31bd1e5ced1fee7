internal import Analytics
internal import BuildingEconomy
internal import Ledger

extension DisclosureSums: MergeableSum {}

extension Workspace {
    /// What of a window's figures a profile's readers may see; nil for `internal`, which costs nothing.
    ///
    /// - Parameter known: an attribution of the window and of the same months a year earlier, where one is at hand.
    /// - Throws: ``LedgerError``.
    func disclosure(
        for profile: Profile, asOf batch: Int?, of stored: StoredPortfolio, window: Window, _ policy: Policy,
        in reading: LedgerReading, known: Attribution? = nil
    ) throws -> Disclosure? {
        guard profile != .internal else { return nil }
        let name = "disclosure \(window.kind.rawValue) \(window.to.text)"
        return try recalled(name, asOf: batch, in: reading) {
            let empty = DisclosureSums(portfolio: stored.portfolio, window: window, attributes: known == nil)
            let sums = try ReceiptSum.sum(empty, of: stored, months: empty.months, in: reading, ledger: ledger)
            let made = Disclosure.make(of: stored.portfolio, sums, rule: policy.disclosure, known: known)
            return (made, stored.bytes(aTaxpayer: 0, aBuilding: 256))
        }
    }
}
