internal import BuildingEconomy
internal import HTTPTypes
internal import Hummingbird
internal import Reports
internal import Workspace

/// The pages and what is behind them: the router as a function of the settings.
struct Routes: Sendable {
    private let settings: ServeSettings
    private let answers: Answers
    private let desk: ImportDesk
    private let sessions: Sessions
    private let folder: UploadFolder
    private let limits: UploadLimits

    init(
        _ settings: ServeSettings, desk: ImportDesk, sessions: Sessions, limits: UploadLimits = .standard,
        readers: Int = 2
    ) {
        self.settings = settings
        self.desk = desk
        self.sessions = sessions
        self.limits = limits
        answers = Answers(folder: settings.folder, desks: readers)
        folder = UploadFolder(workspace: settings.folder)
    }

    /// The router.
    func router() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Gate(settings, sessions, limits: limits))
        for asset in Assets.all { router.get(RouterPath(asset.path)) { _, _ in asset.reply.response } }
        router.get("/health") { _, _ in
            Reply(contentType: "text/plain; charset=utf-8", bytes: Array("ok\n".utf8)).response
        }
        addReading(to: router)
        addLogin(to: router)
        DataRoutes(settings, answers: answers, desk: desk, limits: limits).add(to: router)
        return router
    }

    private func addReading(to router: Router<VisitContext>) {
        addPage("/", .overview, to: router, OverviewPage.html)
        addPaper("/ranking", to: router, RankingPage.paper)
        addPaper("/buildings", to: router, BuildingsPage.paper)
        addPaper("/building", to: router, BuildingPage.paper)
        addPaper("/explain", to: router, ExplainPage.paper)
        addPaper("/companies", to: router, CompaniesPage.paper)
        addPaper("/flags", to: router, FlagsPage.paper)
        addPaper("/goals", to: router, GoalsPage.paper)
        addPaper("/check", to: router, CheckPage.paper)
        addPaper("/history", to: router, CheckPage.history)
    }

    private func addPage(
        _ path: String, _ section: Section, to router: Router<VisitContext>,
        _ make: @escaping @Sendable (Visit, Workspace) throws -> HTML
    ) {
        router.get(RouterPath(path)) { [answers] _, context in
            let visit = context.visit
            return try await answers.reply(to: visit.question) { workspace in
                .page(
                    Frame.html(
                        visit, title: section.chineseName, section: section, content: try make(visit, workspace)))
            }.response
        }
    }

    /// A page that is also had as CSV and as a workbook.
    private func addPaper(
        _ path: String, to router: Router<VisitContext>,
        _ make: @escaping @Sendable (Visit, Workspace) throws -> Paper
    ) {
        for medium in Medium.allCases {
            router.get(RouterPath(path + medium.rawValue)) { [answers, folder, settings] _, context in
                let visit = context.visit
                let reply = try await answers.reply(to: visit.question) { workspace in
                    try medium.reply(try make(visit, workspace), visit, in: folder)
                }
                if medium != .page, visit.profile == .internal {
                    try await answers.register(reply, visit, origin: settings.origin(visit.visitor?.name))
                }
                return reply.response
            }
        }
    }

    private func addLogin(to router: Router<VisitContext>) {
        router.get("/login") { _, context in Reply.page(LoginPage.html(context.visit)).response }
        router.post("/login") { [settings, sessions] _, context in
            let visit = context.visit
            guard let account = settings.accounts.account(provedBy: visit.query["secret"] ?? "") else {
                try await Task.sleep(for: .seconds(1))
                return Reply.page(LoginPage.html(visit, isWrong: true), status: .unauthorized).response
            }
            let session = sessions.begin(as: Visitor(role: account.role, name: account.name))
            var response = Reply.seeOther(LoginPage.destination(visit.query["to"])).response
            response.headers.append(SessionCookie.field(session.id, isSecure: settings.site.isSecure))
            return response
        }
        router.get("/logout") { _, context in Reply.page(LoginPage.farewell(context.visit)).response }
        router.post("/logout") { [sessions] _, context in
            if let id = context.visit.session?.id { sessions.end(id) }
            return Reply.seeOther("/login").response
        }
    }
}

extension Visit {
    /// What is asked, as far as it decides the answer: the address, who may write, and whose name stands on the page.
    fileprivate var question: String {
        [path, query.text, visitor?.role.rawValue ?? "", visitor?.name ?? ""].joined(separator: "\u{0}")
    }
}
