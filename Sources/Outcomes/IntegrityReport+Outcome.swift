internal import Ledger
public import Reports
public import Workspace

extension IntegrityReport {
    /// The report of the file looked through for damage.
    public init(_ outcome: IntegrityOutcome) {
        let integrity = outcome.integrity
        self.init(
            findings: integrity.damages.map { Finding(code: $0.code, sentence: $0.sentence) },
            looked: (integrity.pages, integrity.rows, integrity.seals), isMendable: integrity.isMendable,
            isProven: outcome.check.map { CheckReport($0).isProven }, batch: integrity.batch)
    }
}
