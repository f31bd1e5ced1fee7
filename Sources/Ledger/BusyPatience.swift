/// Whether a connection waits where another is in its way: used by the one thread that holds the connection.
final class BusyPatience: @unchecked Sendable {
    private(set) var isShort = false

    /// Runs `body` without waiting for anybody.
    func short(_ body: () -> Void) {
        isShort = true
        defer { isShort = false }
        body()
    }
}
