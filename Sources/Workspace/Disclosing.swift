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
        try disclosures(for: profile, asOf: batch, of: stored, windows: [window], policy, in: reading, known: known)?
            .first
    }

    /// The same of several windows, from one pass over their receipts.
    func disclosures(
        for profile: Profile, asOf batch: Int?, of stored: StoredPortfolio, windows: [Window], _ policy: Policy,
        in reading: LedgerReading, known: Attribution? = nil
    ) throws -> [Disclosure]? {
        guard profile != .internal else { return nil }
        let names = windows.map { "\($0.kind.rawValue) \($0.to.text)" }
        return try recalled("disclosure \(names.joined(separator: ", "))", asOf: batch, in: reading) {
            let empty = DisclosureSums(portfolio: stored.portfolio, windows: windows, known: known)
            let sums = try ReceiptSum.sum(empty, of: stored, months: empty.months, in: reading, ledger: ledger)
            let made = windows.map { window in
                Disclosure.make(of: stored.portfolio, sums, over: window, rule: policy.disclosure, known: known)
            }
            return (made, windows.count * stored.bytes(aTaxpayer: 0, aBuilding: 256))
        }
    }
}
