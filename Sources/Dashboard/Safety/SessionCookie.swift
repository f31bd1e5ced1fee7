internal import HTTPTypes

/// The cookie that names a session: unreadable to scripts, sent by no other site.
enum SessionCookie {
    /// The cookie's name.
    static let name = "louyu"

    /// The header that sets it.
    static func field(_ id: String, isSecure: Bool) -> HTTPField {
        HTTPField(
            name: .setCookie,
            value: "\(name)=\(id); Path=/; HttpOnly; SameSite=Strict; Max-Age=\(Sessions.longestSeconds)"
                + (isSecure ? "; Secure" : ""))
    }

    /// The session that a request's cookies name.
    static func id(in headers: [String]) -> String? {
        for pair in headers.joined(separator: ";").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, String(parts[0]).trimmingBlanks == name else { continue }
            let id = String(parts[1]).trimmingBlanks
            return id.utf8.count == 64 ? id : nil
        }
        return nil
    }
}
