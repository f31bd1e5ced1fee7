internal import BuildingEconomy
internal import HTTPTypes
internal import Hummingbird
internal import Ledger
internal import Reports
internal import Workspace

/// 数据: uploads and everything else that changes the ledger; only a steward's forms come this far.
struct DataRoutes: Sendable {
    private let settings: ServeSettings
    private let answers: Answers
    private let desk: ImportDesk
    private let folder: UploadFolder
    private let limits: PageLimits

    init(_ settings: ServeSettings, answers: Answers, desk: ImportDesk, limits: PageLimits) {
        self.settings = settings
        self.answers = answers
        self.desk = desk
        self.limits = limits
        folder = UploadFolder(workspace: settings.folder)
    }

    func add(to router: Router<VisitContext>) {
        router.get("/data") { _, context in
            let (visit, waiting, busy) = (context.visit, desk.waiting, desk.busy)
            return try await page(visit, "数据", refreshAfter: busy.map { _ in 2 }) {
                try DataPage.html(visit, $0, waiting: waiting, busy: busy)
            }
        }
        router.post("/data/upload", use: upload)
        router.get("/data/import") { _, context in
            guard context.visit.mayWrite else { throw Refusal.readOnly }
            let id = context.visit.query["id"] ?? ""
            guard let job = try await desk.job(id, restingWithin: 1500) else { throw Refusal.unknownUpload }
            var reply = Reply.page(
                Frame.html(context.visit, title: "导入", section: .data, content: ImportPage(job, context.visit).html))
            if job.state.isRunning { reply.refreshAfter = 2 }
            return reply.response
        }
        router.post("/data/again") { _, context in try again(context.visit, isTrial: true) }
        router.post("/data/confirm") { _, context in try again(context.visit, isTrial: false) }
        router.post("/data/cancel") { _, context in
            desk.drop(context.visit.query["id"] ?? "")
            return Self.done("已取消，什么也没有存入").response
        }
        router.get("/data/rejects") { _, context in
            guard context.visit.mayWrite else { throw Refusal.readOnly }
            return try RejectsReply.of(desk.job(context.visit.query["id"] ?? ""), file: context.visit.query["file"])
                .response
        }
        addChanges(to: router)
    }

    private func addChanges(to router: Router<VisitContext>) {
        for action in ["undo", "redo"] {
            router.get(RouterPath("/data/\(action)")) { _, context in
                guard context.visit.mayWrite else { throw Refusal.readOnly }
                let visit = context.visit
                return try await page(visit, "历史") { try ConfirmPage.html(action, visit, $0) }
            }
            router.post(RouterPath("/data/\(action)")) { _, context in
                guard let batch = context.visit.query["batch"].flatMap({ Int($0) }) else {
                    throw Refusal.unreadableForm
                }
                let outcome = try await desk.change("历史正在改动", by: context.visit.visitor) { workspace, origin in
                    action == "undo"
                        ? try workspace.undo(batch, origin: origin) : try workspace.redo(batch, origin: origin)
                }
                let what = action == "undo" ? "行不再有效" : "行重新有效"
                let name = action == "undo" ? "已撤销" : "已重做"
                return Self.done("\(name)批次 \(outcome.target)（记为批次 \(outcome.batch)）：\(outcome.reversed) \(what)")
                    .response
            }
        }
        router.get("/data/note") { _, context in
            guard context.visit.mayWrite else { throw Refusal.readOnly }
            return Reply.page(
                Frame.html(
                    context.visit, title: "备注", section: .buildings, content: ConfirmPage.noteForm(context.visit))
            ).response
        }
        router.post("/data/note") { _, context in
            guard let key = context.visit.query["key"], let text = context.visit.query["text"], text.count <= 500 else {
                throw Refusal.badQuestion("备注应为 1 至 500 字。")
            }
            let outcome = try await desk.change("正在记备注", by: context.visit.visitor) { workspace, origin in
                try workspace.note(text, on: key, origin: origin)
            }
            return Reply.seeOther("/building" + Query().setting("key", outcome.building.key).text + "#flags").response
        }
    }

    @Sendable private func upload(_ request: Request, _ context: VisitContext) async throws -> Response {
        let visit = context.visit
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data") else {
            throw Refusal.unreadableForm
        }
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= limits.uploadBytes + limits.formBytes else { throw Refusal.tooLarge }
        let claim = try desk.claim((visit.visitor?.name.map { "\($0) " } ?? "") + "正在上传")
        let place: UploadPlace
        do {
            place = try folder.makePlace()
        } catch {
            desk.release(claim)
            throw error
        }
        do {
            let files = try await TimeLimit.seconds(limits.uploadSeconds) { [limits] in
                try await ReceivedFiles.receive(request.body, contentType: type, in: place, limits: limits)
            }
            guard !files.paths.isEmpty else { throw Refusal.badQuestion("没有选文件：请选好再上传。") }
            var fields = Query()
            for field in files.fields { fields = fields.setting(field.name, field.value) }
            let id = desk.tryOut(
                files.paths, in: place, sender: visit.visitor?.name, choices: try ImportChoices(fields), claim)
            return Reply.seeOther("/data/import" + Query().setting("id", id).text).response
        } catch {
            desk.release(claim)
            place.remove()
            throw error
        }
    }

    private func again(_ visit: Visit, isTrial: Bool) throws -> Response {
        let id = visit.query["id"] ?? ""
        try desk.again(id, choices: isTrial ? try ImportChoices(visit.query.removing("id")) : nil, isTrial: isTrial)
        return Reply.seeOther("/data/import" + Query().setting("id", id).text).response
    }

    /// A page with a form of this session: never kept for others.
    private func page(
        _ visit: Visit, _ title: String, refreshAfter seconds: Int? = nil,
        _ make: @escaping @Sendable (Workspace) throws -> HTML
    ) async throws -> Response {
        var reply = try await answers.reply { workspace in
            .page(Frame.html(visit, title: title, section: .data, content: try make(workspace)))
        }
        reply.refreshAfter = seconds
        return reply.response
    }

    private static func done(_ what: String) -> Reply { .seeOther("/data" + Query().setting("done", what).text) }
}
