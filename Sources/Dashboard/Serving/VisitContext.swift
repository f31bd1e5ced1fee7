internal import Hummingbird

/// What goes with a request through the router.
struct VisitContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The request as pages see it; filled in by the gate.
    var visit = Visit()
    /// The address that the connection comes from.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "-"
    }
}
