/// Gives up on what takes too long.
enum TimeLimit {
    /// The value of `work`, if it comes within so many seconds.
    ///
    /// - Throws: ``Refusal/tooSlow`` where it does not.
    static func seconds<Value: Sendable>(
        _ seconds: Int, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Refusal.tooSlow
            }
            defer { group.cancelAll() }
            return try await group.next()!
        }
    }
}
