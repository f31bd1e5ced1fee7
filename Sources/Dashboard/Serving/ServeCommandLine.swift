/// What `louyu serve` hands over: pairs of names and values, held here because only here is it known what a site is.
public struct ServeCommandLine: Sendable {
    /// The settings they mean.
    public let settings: ServeSettings

    /// Reads `--workspace`, `--host`, `--port`, `--token-file` and `--origin`, each with its value.
    ///
    /// - Throws: ``WrongCommandLine``, ``UnusableAccounts``.
    public init(_ arguments: [String]) throws {
        var values: [String: String] = [:]
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard Self.names.contains(name), let value = rest.popFirst() else {
                throw WrongCommandLine(description: "请用 louyu serve 启动")
            }
            values[name] = value
        }
        let host = values["--host"] ?? "127.0.0.1"
        guard let port = Int(values["--port"] ?? "8848"), (1...65_535).contains(port) else {
            throw WrongCommandLine(description: "--port 应为 1 至 65535")
        }
        if let origin = values["--origin"], !Self.isOrigin(origin) {
            throw WrongCommandLine(description: "--origin 应写作 https://louyu.example.cn，得到的是“\(origin)”")
        }
        let site = Site(host: host, port: port, publicOrigin: values["--origin"])
        let file = values["--token-file"]
        guard file != nil || site.isLoopback && site.publicOrigin == nil else {
            throw WrongCommandLine(description: "别的电脑也能打开这个页面：请同时用 --token-file 给出账号")
        }
        settings = ServeSettings(
            folder: values["--workspace"] ?? ".", site: site,
            accounts: try file.map { try Account.read(file: $0) } ?? [])
    }

    private static let names: Set<String> = ["--workspace", "--host", "--port", "--token-file", "--origin"]

    /// A scheme and a name, no path.
    private static func isOrigin(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 3 && ["http:", "https:"].contains(parts[0]) && parts[1].isEmpty && !parts[2].isEmpty
    }
}

/// The options do not go together.
public struct WrongCommandLine: Error, Sendable, Equatable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public let description: String
}
