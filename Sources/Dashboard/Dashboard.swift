internal import Dispatch
internal import Glibc
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Synchronization
internal import Workspace

/// The page (`louyu serve`): the workspace's figures for people who do not type commands.
public struct Dashboard: Sendable {
    private let settings: ServeSettings

    /// A page with these settings.
    public init(_ settings: ServeSettings) { self.settings = settings }

    /// Serves like ``run(onReady:)`` and holds the calling thread until then.
    public func serve(onReady: @escaping @Sendable (_ address: String) -> Void) throws {
        let ended = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Void, any Error>>(.success(()))
        Task {
            do {
                try await run(onReady: onReady)
            } catch {
                result.withLock { $0 = .failure(error) }
            }
            ended.signal()
        }
        ended.wait()
        try result.withLock { $0 }.get()
    }

    /// Serves until the process is told to stop (SIGINT, SIGTERM); an import that runs is let finish.
    ///
    /// - Parameter onReady: called once with the address to open.
    /// - Throws: ``LedgerError`` or ``PolicyError`` where there is no workspace, ``UnusablePort``.
    public func run(onReady: @escaping @Sendable (_ address: String) -> Void) async throws {
        _ = try Workspace(folder: settings.folder)
        let folder = UploadFolder(workspace: settings.folder)
        do {
            try folder.prepare()
        } catch {
            throw UnusablePort(description: "工作区里建不了上传用的文件夹：请检查权限和磁盘空间")
        }
        defer { folder.remove() }
        let clock = { @Sendable in Int(Glibc.time(nil)) }
        let desk = ImportDesk(settings, now: clock)
        let routes = Routes(settings, desk: desk, sessions: Sessions(now: clock))
        var logger = Logger(label: "louyu.serve") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        let (site, limits) = (settings.site, PageLimits.standard)
        let application = Application(
            router: routes.router(),
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(limits.idleSeconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.headLineBytes, maxHeaderListSize: limits.headBytes,
                        maxHeaderFieldCount: limits.headLines))),
            configuration: ApplicationConfiguration(
                address: .hostname(site.host == "localhost" ? "127.0.0.1" : site.host, port: site.port),
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
            onServerRunning: { _ in onReady(site.address) }, logger: logger)
        let ready = Task { await routes.keepReady() }
        defer { ready.cancel() }
        do {
            try await application.runService()
        } catch is IOError {
            throw UnusablePort(description: "端口 \(site.port) 用不了（可能已有别的程序在用）：请用 --port 换一个")
        }
        await desk.finish()
    }
}

extension Site {
    /// What to type in a browser.
    public var address: String {
        publicOrigin ?? "http://\(host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host):\(port)"
    }
}

/// The page cannot be served where it was told to.
public struct UnusablePort: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public let description: String
}
