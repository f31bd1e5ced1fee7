internal import ServiceLifecycle

/// Hears that the process is told to stop, before the server does.
struct StopNotice: Service {
    /// Called then.
    let hear: @Sendable () -> Void

    func run() async throws {
        try await gracefulShutdown()
        hear()
    }
}
