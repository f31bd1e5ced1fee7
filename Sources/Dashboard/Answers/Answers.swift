internal import Synchronization
internal import Workspace

/// Answers to readers: worked out once for each state of the ledger and the policy, and kept until that changes.
///
/// What was answered before waits for nobody; who asks what is just being worked out gets that answer, too.
final class Answers: Sendable {
    /// A question as it is worked out: the same one on another state of the ledger is another one.
    private struct Asked: Hashable {
        let question: String
        let standing: Standing
    }

    private struct State {
        var kept = KeptReplies()
        var underway: [Asked: Task<Reply, any Error>] = [:]
    }

    private let desks: [Desk]
    /// Where it is only looked up what answers rest on, so that this waits for no answer.
    private let lookout: Desk
    /// Where internal files are logged, one after the other, so that they never wait for each other's lock.
    private let log: Desk
    private let state = Mutex(State())

    /// Answers from the workspace in `folder`, with as many desks as there may be questions at once.
    init(folder: String, desks count: Int) {
        log = Desk(folder: folder, label: "log")
        lookout = Desk(folder: folder, label: "lookout")
        let recall = Recall()
        desks = (0..<count).map { Desk(folder: folder, label: "read\($0)", recall: recall) }
    }

    /// The answer to `question`, made by `make` unless the same was asked since the last change.
    func reply(
        to question: String, by make: @escaping @Sendable (Workspace) throws -> Reply
    ) async throws -> Reply {
        let asked = Asked(question: question, standing: try await standing())
        let (kept, task) = state.withLock { state -> (Reply?, Task<Reply, any Error>?) in
            if let reply = state.kept.reply(to: question, on: asked.standing) { return (reply, nil) }
            if let task = state.underway[asked] { return (nil, task) }
            // Not the visitor's own task: whoever leaves takes nothing from those who wait for the same.
            let task = Task.detached { [self] in try await answer(asked, by: make) }
            state.underway[asked] = task
            return (nil, task)
        }
        if let kept { return kept }
        return try await task!.value
    }

    /// The answer to what is asked once, such as a page with a form of one session.
    func reply(by make: @escaping @Sendable (Workspace) throws -> Reply) async throws -> Reply {
        try await idlest.run(make)
    }

    /// Something asked of the workspace besides.
    func ask<Value: Sendable>(_ work: @escaping @Sendable (Workspace) throws -> Value) async throws -> Value {
        try await idlest.run(work)
    }

    /// What answers rest on now.
    func standing() async throws -> Standing { try await lookout.run { try $0.standing() } }

    /// Enters a file for the office's eyes only into the ledger's log, before it is sent.
    func register(_ reply: Reply, _ visit: Visit, origin: Origin) async throws {
        try await log.run { workspace in
            try workspace.registerInternalFile(
                reply.bytes, name: reply.fileName ?? "-", command: "serve \(visit.path)\(visit.query.text)",
                origin: origin)
        }
    }

    private func answer(_ asked: Asked, by make: @escaping @Sendable (Workspace) throws -> Reply) async throws
        -> Reply
    {
        defer { state.withLock { $0.underway[asked] = nil } }
        return try await idlest.run { [self] workspace in
            let standing = try workspace.standing()
            let reply = try make(workspace)
            // What changed in between is in the answer or not: such an answer is given and forgotten.
            if try workspace.standing() == standing, workspace.isCurrent {
                state.withLock { $0.kept.keep(reply, to: asked.question, on: standing) }
            }
            return reply
        }
    }

    private var idlest: Desk { desks.min { $0.load < $1.load }! }
}
