internal import Synchronization

/// What was worked out on one state of the ledger and serves several questions: kept by a program that stays, such as
/// the page; a command, which asks once, has none.
///
/// Whoever asks for what is just being worked out waits for it. What was used longest ago gives way, everything does to a change.
public final class Recall: Sendable {
    /// How many bytes are kept, as estimated.
    static let mostBytes = 256 << 20

    /// One value, which whoever comes second waits for.
    private final class Slot: Sendable {
        let value = Mutex<(any Sendable)?>(nil)
    }

    private struct Kept {
        let slot = Slot()
        var bytes = 0
        var used = 0
    }

    private struct State {
        var standing: Standing?
        var kept: [String: Kept] = [:]
        var uses = 0
    }

    private let state = Mutex(State())

    /// Nothing kept yet.
    public init() {}

    /// The value called `name` on `standing`: the one kept, or made now.
    ///
    /// - Parameter make: gives the value, and about how much memory it takes.
    func value<Value: Sendable>(
        _ name: String, on standing: Standing, _ make: () throws -> (value: Value, bytes: Int)
    ) throws -> Value {
        let slot = state.withLock { state -> Slot in
            if state.standing != standing {
                state.standing = standing
                state.kept = [:]
            }
            state.uses += 1
            state.kept[name, default: Kept()].used = state.uses
            return state.kept[name]!.slot
        }
        return try slot.value.withLock { kept in
            // Unwrapped first: nothing kept would pass for a kept value that is nil.
            if let kept, let value = kept as? Value { return value }
            let made = try make()
            kept = made.value
            weigh(name, slot, made.bytes)
            return made.value
        }
    }

    /// How much is kept, as estimated.
    var bytes: Int { state.withLock { $0.kept.values.reduce(0) { $0 + $1.bytes } } }

    private func weigh(_ name: String, _ slot: Slot, _ bytes: Int) {
        state.withLock { state in
            guard state.kept[name]?.slot === slot else { return }
            state.kept[name]!.bytes = bytes
            var sum = state.kept.values.reduce(0) { $0 + $1.bytes }
            while sum > Self.mostBytes, let oldest = state.kept.min(by: { $0.value.used < $1.value.used }) {
                sum -= oldest.value.bytes
                state.kept[oldest.key] = nil
            }
        }
    }
}
