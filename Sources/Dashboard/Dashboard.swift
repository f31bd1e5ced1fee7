internal import Dispatch
internal import Glibc
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals
internal import Workspace

/// The page (`louyu serve`): the workspace's figures for people who do not type commands.
public struct Dashboard: Sendable {
    private let settings: ServeSettings

    /// A page with these settings.
    public init(_ settings: ServeSettings) { self.settings = settings }

    /// Serves like ``run(onReady:onStop:)`` and holds the calling thread until then.
    public func serve(
        onReady: @escaping @Sendable (_ address: String) -> Void, onStop: @escaping @Sendable (_ said: String) -> Void
    ) throws {
        let ended = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Void, any Error>>(.success(()))
        Task {
            do {
                try await run(onReady: onReady, onStop: onStop)
            } catch {
                result.withLock { $0 = .failure(error) }
            }
            ended.signal()
        }
        ended.wait()
        try result.withLock { $0 }.get()
    }

    /// Serves until the process is told to stop (SIGINT, SIGTERM). What is being stored then is let finish for a while, what is
    /// only being read or sent is dropped.
    ///
    /// - Parameters:
    ///   - onReady: called once with the address to open.
    ///   - onStop: called with what is still waited for once the process was told to stop.
    /// - Throws: ``LedgerError`` or ``PolicyError`` where there is no workspace, ``UnusablePort``, ``UnfinishedChange``.
    public func run(
        onReady: @escaping @Sendable (_ address: String) -> Void, onStop: @escaping @Sendable (_ said: String) -> Void
    ) async throws {
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
                    additionalChannelHandlers: [UnreadableRequest()],
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
        let (endings, ending) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
        // The server lets visitors have their answers; who still sends or reads after some seconds is not waited for.
        let notice = StopNotice {
            onStop(desk.isStoring ? "正在停止：等正在进行的改动存完（最多 \(limits.storeSeconds) 秒）……" : "正在停止……")
            Task {
                try await Task.sleep(for: .seconds(limits.answerSeconds))
                ending.yield(.success(()))
            }
        }
        let group = ServiceGroup(
            configuration: .init(
                services: [application, notice], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        Task {
            do {
                ending.yield(.success(try await group.run()))
            } catch {
                ending.yield(.failure(error))
            }
        }
        do {
            for await ended in endings {
                try ended.get()
                break
            }
        } catch is IOError {
            throw UnusablePort(description: "端口 \(site.port) 用不了（可能已有别的程序在用）：请用 --port 换一个")
        }
        guard await desk.finish(within: limits.storeSeconds) else { throw UnfinishedChange() }
        onStop("已停止。")
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

/// What was being stored when the process was told to stop took too long; it ends with the process, as if it had not been.
public struct UnfinishedChange: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public var description: String {
        "正在进行的改动没有在 \(PageLimits.standard.storeSeconds) 秒内存完，已放弃：这一批整批没有存入，重新启动后请再做一次"
    }
}
