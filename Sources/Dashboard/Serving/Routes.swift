internal import BuildingEconomy
internal import Dispatch
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
    private let limits: PageLimits
    private let allowance: Allowance
    private let guesses: Allowance

    init(
        _ settings: ServeSettings, desk: ImportDesk, sessions: Sessions, limits: PageLimits = .standard,
        readers: Int = 4, patience: Duration = Answers.patience,
        clock: @escaping @Sendable () -> Double = Routes.seconds
    ) {
        self.settings = settings
        self.desk = desk
        self.sessions = sessions
        self.limits = limits
        allowance = Allowance(
            atOnce: limits.requestsAtOnce, aSecond: Double(limits.requestsASecond), now: clock)
        guesses = Allowance(
            atOnce: limits.wrongSecrets, aSecond: 1 / Double(limits.secondsAWrongSecret), now: clock)
        answers = Answers(folder: settings.folder, desks: readers, patience: patience)
        folder = UploadFolder(workspace: settings.folder)
    }

    /// The router.
    func router() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Gate(settings, sessions, allowance, limits: limits))
        for asset in Assets.all { router.get(RouterPath(asset.path)) { _, _ in asset.reply.response } }
        router.get("/health") { _, _ in
            Reply(contentType: "text/plain; charset=utf-8", bytes: Array("ok\n".utf8)).response
        }
        addReading(to: router)
        addLogin(to: router)
        DataRoutes(settings, answers: answers, desk: desk, limits: limits).add(to: router)
        return router
    }

    /// What can be read, by its path.
    private struct ReadPage: Sendable {
        let path: String
        /// The forms it is had in.
        let media: [Medium]
        let reply: @Sendable (Visit, Workspace, Medium) throws -> Reply
    }

    private var pages: [ReadPage] {
        func paper(_ path: String, _ make: @escaping @Sendable (Visit, Workspace) throws -> Paper) -> ReadPage {
            ReadPage(path: path, media: Medium.allCases) { [folder] visit, workspace, medium in
                try medium.reply(try make(visit, workspace), visit, in: folder)
            }
        }
        return [
            ReadPage(path: "/", media: [.page]) { visit, workspace, _ in
                .content(try OverviewPage.html(visit, workspace), title: "总览", section: .overview)
            },
            paper("/ranking", RankingPage.paper), paper("/buildings", BuildingsPage.paper),
            paper("/flags", FlagsPage.paper), paper("/goals", GoalsPage.paper),
            paper("/companies", CompaniesPage.paper), paper("/check", CheckPage.paper),
            paper("/history", CheckPage.history), paper("/building", BuildingPage.paper),
            paper("/explain", ExplainPage.paper),
        ]
    }

    private func addReading(to router: Router<VisitContext>) {
        for page in pages {
            for medium in page.media {
                router.get(RouterPath(page.path + medium.rawValue)) { [answers, settings] _, context in
                    let visit = context.visit
                    let reply = try await answers.reply(to: visit.question, mayBeOlder: medium == .page) {
                        try page.reply(visit, $0, medium)
                    }
                    if medium != .page, visit.profile == .internal {
                        try await answers.register(reply, visit, origin: settings.origin(visit.visitor?.name))
                    }
                    return reply.framed(for: visit).response
                }
            }
        }
    }

    /// Sees to it that the pages of the menu are worked out soon after every change, before anybody asks; ends when cancelled.
    func keepReady() async {
        var ready: Standing?
        while !Task.isCancelled {
            if let standing = try? await answers.standing(), standing != ready {
                ready = standing
                await makeReady()
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Has the pages of the menu made for every kind of visitor, and for a steward also as a meeting sees them.
    private func makeReady() async {
        var asked: [(visit: Visit, page: ReadPage)] = []
        for visitor in settings.usualVisitors {
            let profiles = visitor.role == .steward ? [nil, Profile.meeting.rawValue] : [nil]
            for profile in profiles {
                for page in pages where profile == nil || ["/ranking", "/flags", "/goals"].contains(page.path) {
                    var visit = Visit(path: page.path, visitor: visitor)
                    // What all buildings' files share is worked out with the first one.
                    if page.path == "/building" { visit.query = visit.query.setting("key", await firstBuilding()) }
                    if let profile { visit.query = visit.query.setting("profile", profile) }
                    asked.append((visit, page))
                }
            }
        }
        // The reconciliation reads every row, for nothing else to build on.
        for (visit, page) in asked.filter({ $0.page.path != "/check" }) + asked.filter({ $0.page.path == "/check" }) {
            await answers.untilIdle()
            _ = try? await answers.reply(to: visit.question, inBackground: true) { try page.reply(visit, $0, .page) }
        }
    }

    private func firstBuilding() async -> String? {
        try? await answers.ask { try $0.register().first?.key }
    }

    private func addLogin(to router: Router<VisitContext>) {
        router.get("/login") { _, context in Reply.page(LoginPage.html(context.visit)).response }
        router.post("/login") { [settings, sessions, guesses] _, context in
            let visit = context.visit
            // Taken before the secret is looked at, so that guesses sent all at once are counted, too.
            if let seconds = guesses.take(visit.address) { throw Refusal.tooManyGuesses(seconds) }
            guard let account = settings.accounts.account(provedBy: visit.query["secret"] ?? "") else {
                try await Task.sleep(for: .seconds(1))
                return Reply.page(LoginPage.html(visit, isWrong: true), status: .unauthorized).response
            }
            guesses.giveBack(visit.address)
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

extension Routes {
    /// A clock in seconds that is never put back.
    @Sendable static func seconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}

extension Visit {
    /// What is asked, as far as it decides the answer: the address, who the figures are for, and who may write.
    fileprivate var question: String {
        [path, query.text, profile.rawValue, mayWrite ? "steward" : ""].joined(separator: "\u{0}")
    }
}
