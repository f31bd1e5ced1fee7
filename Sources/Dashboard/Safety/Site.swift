/// Under which names the page is served, so that no other site can be made to speak for it (DNS rebinding, forged requests).
public struct Site: Sendable, Equatable {
    /// The address it listens on.
    public let host: String
    /// The port.
    public let port: Int
    /// The address people type where a reverse proxy stands before it, such as `https://louyu.example.cn`; nil without one.
    public let publicOrigin: String?

    /// A site.
    public init(host: String, port: Int, publicOrigin: String? = nil) {
        self.host = host
        self.port = port
        self.publicOrigin = publicOrigin?.lowercased()
    }

    /// Whether it can only be reached from this machine.
    public var isLoopback: Bool { Self.isLoopback(host) }

    /// Whether cookies are for https only.
    var isSecure: Bool { publicOrigin?.hasPrefix("https://") ?? false }

    /// Whether a request may bear this `Host`: a name of ours, or, where other machines may come, the address itself.
    ///
    /// A name that somebody else's DNS points here is refused; an address cannot be pointed anywhere.
    func admits(host given: String) -> Bool {
        let given = given.lowercased()
        if let publicOrigin, Self.authority(of: publicOrigin) == given { return true }
        guard let (name, givenPort) = Self.split(given), givenPort ?? 80 == port else { return false }
        if Self.isLoopback(name) { return true }
        return !isLoopback && (name == host.lowercased() || Self.isAddress(name))
    }

    /// Who asks, as an address: behind a reverse proxy the last one that the proxy has put into `X-Forwarded-For`.
    func client(at address: String, forwardedFor headers: [String]) -> String {
        guard publicOrigin != nil, let last = headers.last?.split(separator: ",").last else { return address }
        return String(last).trimmingBlanks
    }

    /// Whether a request that changes something comes from a page of ours.
    ///
    /// - Parameters:
    ///   - origin: the `Origin` header; browsers send it with every form.
    ///   - fetchSite: `Sec-Fetch-Site`.
    ///   - host: the `Host` header, admitted before.
    func admitsWrite(origin: String?, fetchSite: String?, host: String) -> Bool {
        if let fetchSite, fetchSite != "same-origin" { return false }
        guard let origin = origin?.lowercased() else { return true }
        return origin == "http://\(host.lowercased())" || origin == publicOrigin
    }

    private static func isLoopback(_ name: String) -> Bool {
        ["127.0.0.1", "localhost", "::1", "[::1]"].contains(name.lowercased())
    }

    private static func authority(of origin: String) -> String? {
        origin.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
    }

    /// Name and port of a `Host` header; nil where it is none.
    private static func split(_ host: String) -> (name: String, port: Int?)? {
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            let rest = host[host.index(after: end)...]
            guard !rest.isEmpty else { return (String(host[...end]), nil) }
            guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()) else { return nil }
            return (String(host[...end]), port)
        }
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return (String(name), nil) }
        guard let port = Int(parts[1]) else { return nil }
        return (String(name), port)
    }

    /// Whether a name is an address of four numbers, or one in brackets.
    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { part in UInt8(part) != nil }
    }
}
