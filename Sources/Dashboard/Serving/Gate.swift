internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Stands before every page: the host, the origin of a change, the session and the role; and gives every answer its headers.
struct Gate: RouterMiddleware {
    typealias Context = VisitContext

    private let settings: ServeSettings
    private let sessions: Sessions
    private let limits: PageLimits
    private let allowance: Allowance

    init(_ settings: ServeSettings, _ sessions: Sessions, _ allowance: Allowance, limits: PageLimits) {
        self.settings = settings
        self.sessions = sessions
        self.allowance = allowance
        self.limits = limits
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        var response: Response
        do {
            context.visit = try visit(request, from: context.address)
            var began: Session?
            if context.visit.session == nil, request.uri.path.needsSession {
                began = sessions.begin(as: hasAccounts ? nil : .local)
                context.visit.session = began
            }
            if request.method != .get, request.method != .head {
                try await holdWrite(request, &context.visit)
            } else {
                context.visit.query = Query(request.uri.query ?? "")
            }
            response = try await next(request, context)
            if let began { response.headers.append(SessionCookie.field(began.id, isSecure: settings.site.isSecure)) }
        } catch {
            response = ErrorPage.reply(to: error, context.visit, logger: context.logger).response
        }
        if request.uri.path == "/login", response.status == .seeOther, let id = context.visit.session?.id {
            sessions.end(id)
        }
        SafetyHeaders.add(to: &response.headers)
        return response
    }

    private var hasAccounts: Bool { !settings.accounts.isEmpty }

    /// Who asks for what; throws where that is nobody's business.
    private func visit(_ request: Request, from address: String) throws -> Visit {
        let host = request.head.authority ?? ""
        guard settings.site.admits(host: host) else { throw Refusal.wrongHost }
        var visit = Visit(path: request.uri.path)
        visit.address = settings.site.client(at: address, forwardedFor: request.headers[values: .forwardedFor])
        if let id = SessionCookie.id(in: request.headers[values: .cookie]) { visit.session = sessions.session(id) }
        visit.visitor = hasAccounts ? visit.session?.visitor : .local
        // Whoever has logged in has an allowance of their own, wherever they sit.
        let client = hasAccounts && visit.visitor != nil ? visit.session!.id : visit.address
        if let seconds = allowance.take(client) { throw Refusal.tooOften(seconds) }
        if visit.visitor == nil, !request.uri.path.isOpenToEverybody {
            let isPage = request.method == .get && request.headers[.accept]?.contains("text/html") ?? false
            throw isPage ? LoginFirst(path: request.head.path ?? "/") as any Error : Refusal.loginNeeded
        }
        return visit
    }

    /// A change must come from a form of ours, in a session of ours, by somebody who may.
    private func holdWrite(_ request: Request, _ visit: inout Visit) async throws {
        guard request.method == .post else { throw Refusal.wrongMethod }
        guard
            settings.site.admitsWrite(
                origin: request.headers[.origin], fetchSite: request.headers[.fetchSite],
                host: request.head.authority ?? "")
        else { throw Refusal.crossSite }
        let isOpen = request.uri.path.isOpenToEverybody || request.uri.path == "/logout"
        guard isOpen || visit.mayWrite else { throw Refusal.readOnly }
        guard let session = visit.session else { throw Refusal.staleForm }
        if request.headers[.contentType]?.lowercased().hasPrefix("multipart/") ?? false {
            // A file's form says its token in the address, so that it is checked before a byte is stored.
            visit.query = Query(request.uri.query ?? "")
        } else {
            visit.query = Query(
                try await TimeLimit.seconds(limits.formSeconds) { [limits] in
                    try await FormBody.text(of: request.body, upTo: limits.formBytes)
                })
        }
        guard ConstantTime.areEqual((visit.query["token"] ?? "").utf8, Array(session.formToken.utf8)) else {
            throw Refusal.staleForm
        }
        visit.query = visit.query.removing("token")
    }
}

/// A reader who has to log in before the page at `path` is shown.
struct LoginFirst: Error {
    let path: String
}

extension String {
    /// Paths that need no account.
    fileprivate var isOpenToEverybody: Bool { self == "/login" || self == "/health" || hasPrefix("/assets/") }

    /// Paths whose pages hold forms.
    fileprivate var needsSession: Bool { self == "/login" || self == "/logout" || hasPrefix("/data") }
}

extension HTTPField.Name {
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let frameOptions = HTTPField.Name("X-Frame-Options")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
}
