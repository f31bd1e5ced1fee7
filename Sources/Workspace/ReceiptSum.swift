internal import Analytics
internal import BuildingEconomy
internal import Dispatch
internal import Ledger
internal import Synchronization

/// A sum over streamed receipts that two halves can be made of.
protocol MergeableSum: Sendable {
    mutating func add(_ block: ReceiptBlock)
    mutating func merge(_ other: Self)
}

extension Attribution: MergeableSum {}
extension Reconciliation: MergeableSum {}

/// Streams the receipts of some months into a sum, on two threads where there are many.
enum ReceiptSum {
    /// Receipts from which a second thread, with a connection of its own, is worth its start.
    private static let manyReceipts = 100_000

    static func sum<Sum: MergeableSum>(
        _ empty: Sum, of stored: StoredPortfolio, months: ClosedRange<Month>, numbered: Bool = false,
        in reading: LedgerReading, ledger: Ledger
    ) throws -> Sum {
        let whole = try reading.receiptShares(stored, months: months, parts: 1)
        let isMany = whole.reduce(0) { $0 + $1.count } >= manyReceipts
        let shares = isMany ? try reading.receiptShares(stored, months: months, parts: 2) : whole
        let path = ledger.path
        let others = shares.dropFirst().map { share in
            Background { try Ledger(path: path).read { try half(empty, of: share, stored, numbered, in: $0) } }
        }
        var sum = try shares.first.map { try half(empty, of: $0, stored, numbered, in: reading) } ?? empty
        for other in others { sum.merge(try other.value()) }
        return sum
    }

    private static func half<Sum: MergeableSum>(
        _ empty: Sum, of share: ReceiptShare, _ stored: StoredPortfolio, _ numbered: Bool, in reading: LedgerReading
    ) throws -> Sum {
        var sum = empty
        try reading.forEachReceipt(of: share, stored, numbered: numbered) { sum.add($0) }
        return sum
    }
}

/// A value being worked out on another thread.
final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let group = DispatchGroup()

    init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            let outcome = Result(catching: work)
            result.withLock { $0 = outcome }
        }
    }

    /// Waits for the value.
    func value() throws -> Value {
        group.wait()
        return try result.withLock { try $0!.get() }
    }
}
