internal import Synchronization

/// What was worked out of a text before, for all threads: the tables of one import repeat their headers.
final class Memo<Value: Sendable>: Sendable {
    private let values = Mutex<[String: Value]>([:])
    private static var most: Int { 1024 }

    /// What `make` gave for this text the first time; `make` depends on nothing else.
    func value(_ text: String, _ make: () -> Value) -> Value {
        if let value = values.withLock({ $0[text] }) { return value }
        let value = make()
        values.withLock { values in
            if values.count == Self.most { values = [:] }
            values[text] = value
        }
        return value
    }
}
