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
    private static func manyReceipts(from source: ReadingSource) -> Int { source == .packs ? 400_000 : 100_000 }

    static func sum<Sum: MergeableSum>(
        _ empty: Sum, of stored: StoredPortfolio, months: ClosedRange<Month>, numbered: Bool = false,
        marked: Bool = false, in reading: LedgerReading, ledger: Ledger
    ) throws -> Sum {
        let way = Way(numbered: numbered, marked: marked, source: .packs)
        return try sum(empty, of: stored, months: months, way, in: reading, ledger: ledger).sum
    }

    /// Likewise from the rows themselves; gives how many packs are not what their rows say, too.
    static func sumOfRows<Sum: MergeableSum>(
        _ empty: Sum, of stored: StoredPortfolio, months: ClosedRange<Month>, in reading: LedgerReading, ledger: Ledger
    ) throws -> (sum: Sum, differingPacks: Int) {
        let way = Way(numbered: false, marked: false, source: .rows)
        return try sum(empty, of: stored, months: months, way, in: reading, ledger: ledger)
    }

    /// How receipts are streamed.
    private struct Way {
        let numbered: Bool
        let marked: Bool
        let source: ReadingSource
    }

    private static func sum<Sum: MergeableSum>(
        _ empty: Sum, of stored: StoredPortfolio, months: ClosedRange<Month>, _ way: Way,
        in reading: LedgerReading, ledger: Ledger
    ) throws -> (sum: Sum, differingPacks: Int) {
        let all = try reading.receiptShares(stored, months: months, parts: 1)
        let isMany = all.reduce(0) { $0 + $1.count } >= manyReceipts(from: way.source)
        let shares = isMany ? try reading.receiptShares(stored, months: months, parts: 2) : all
        let path = ledger.path
        let others = shares.dropFirst().map { share in
            Background { try Ledger(path: path).read { try half(empty, of: share, stored, way, in: $0) } }
        }
        var whole: (sum: Sum, differingPacks: Int) = (empty, 0)
        if let share = shares.first { whole = try half(empty, of: share, stored, way, in: reading) }
        for other in others {
            let other = try other.value()
            whole.sum.merge(other.sum)
            whole.differingPacks += other.differingPacks
        }
        return whole
    }

    private static func half<Sum: MergeableSum>(
        _ empty: Sum, of share: ReceiptShare, _ stored: StoredPortfolio, _ way: Way, in reading: LedgerReading
    ) throws -> (sum: Sum, differingPacks: Int) {
        var sum = empty
        let differing = try reading.forEachReceipt(
            of: share, stored, numbered: way.numbered, marked: way.marked, from: way.source
        ) { sum.add($0) }
        return (sum, differing)
    }
}

/// A value being worked out on another thread.
final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let group = DispatchGroup()

    init(_ work: @escaping @Sendable () throws -> Value) {
        // A queue of its own, which has a thread of its own: the threads of the global queue are as few as processors, and
        // those that the page's visitors are served on.
        let processor = SteppingAside.here
        DispatchQueue(label: "louyu.background").async(group: group) { [self] in
            SteppingAside.from(processor)
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
