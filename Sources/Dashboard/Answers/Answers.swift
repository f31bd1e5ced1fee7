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

    /// How long a reader waits for what is being worked out anew before the answer of the batch before is shown meanwhile.
    static let patience = Duration.milliseconds(250)

    private let patience: Duration
    private let desks: [Desk]
    /// Where pages are made ready that nobody has asked for yet, so that no reader waits behind them.
    private let background: Desk
    /// Where it is only looked up what answers rest on, so that this waits for no answer.
    private let lookout: Desk
    /// Where pages with forms are made, which are made anew each time and rest on next to nothing.
    private let forms: Desk
    /// Where internal files are logged, one after the other, so that they never wait for each other's lock.
    private let log: Desk
    private let state = Mutex(State())

    /// Answers from the workspace in `folder`, with as many desks as there may be questions at once.
    init(folder: String, desks count: Int, patience: Duration = Answers.patience) {
        self.patience = patience
        log = Desk(folder: folder, label: "log")
        lookout = Desk(folder: folder, label: "lookout")
        let recall = Recall()
        forms = Desk(folder: folder, label: "forms", recall: recall)
        desks = (0..<count).map { Desk(folder: folder, label: "read\($0)", recall: recall) }
        background = Desk(folder: folder, label: "ready", recall: recall)
    }

    /// The answer to `question`, made by `make` unless the same was asked since the last change.
    ///
    /// - Parameters:
    ///   - mayBeOlder: whether an answer of the batch before, which says so, will do where the new one takes its time.
    ///   - inBackground: whether nobody waits for it.
    func reply(
        to question: String, mayBeOlder: Bool = false, inBackground: Bool = false,
        by make: @escaping @Sendable (Workspace) throws -> Reply
    ) async throws -> Reply {
        let asked = Asked(question: question, standing: try await standing())
        let (kept, task, older) = state.withLock { state -> (Reply?, Task<Reply, any Error>?, Older?) in
            if let reply = state.kept.reply(to: question, on: asked.standing) { return (reply, nil, nil) }
            let older = mayBeOlder ? state.kept.reply(to: question, before: asked.standing) : nil
            if let task = state.underway[asked] { return (nil, task, older) }
            // Not the visitor's own task: whoever leaves takes nothing from those who wait for the same.
            let task = Task.detached { [self] in
                try await answer(asked, on: inBackground ? background : idlest, by: make)
            }
            state.underway[asked] = task
            return (nil, task, older)
        }
        if let kept { return kept }
        guard let older else { return try await task!.value }
        return try await soon(task!)?.get() ?? older.reply.ofBatch(older.batch, newest: asked.standing.batch)
    }

    private typealias Older = (reply: Reply, batch: Int)

    /// What comes of the task, if that is soon; it goes on all the same.
    private func soon(_ task: Task<Reply, any Error>) async -> Result<Reply, any Error>? {
        let (results, result) = AsyncStream.makeStream(of: Result<Reply, any Error>?.self)
        Task { result.yield(await task.result) }
        Task { [patience] in
            try? await Task.sleep(for: patience)
            result.yield(nil)
        }
        for await first in results { return first }
        return nil
    }

    /// The answer to what is asked once, such as a page with a form of one session.
    func reply(by make: @escaping @Sendable (Workspace) throws -> Reply) async throws -> Reply {
        try await forms.run(make)
    }

    /// Something asked of the workspace besides.
    func ask<Value: Sendable>(_ work: @escaping @Sendable (Workspace) throws -> Value) async throws -> Value {
        try await forms.run(work)
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

    private func answer(
        _ asked: Asked, on desk: Desk, by make: @escaping @Sendable (Workspace) throws -> Reply
    ) async throws -> Reply {
        defer { state.withLock { $0.underway[asked] = nil } }
        return try await desk.run { [self] workspace in
            let standing = try workspace.standing()
            let reply = try make(workspace)
            // What changed in between is in the answer or not: such an answer is given and forgotten.
            if try workspace.standing() == standing, workspace.isCurrent {
                state.withLock { $0.kept.keep(reply, to: asked.question, on: standing) }
            }
            return reply
        }
    }

    /// Waits until no reader's question is being worked out, for some seconds at most.
    func untilIdle() async {
        for _ in 0..<100 where desks.contains(where: { $0.load > 0 }) { try? await Task.sleep(for: .milliseconds(50)) }
    }

    private var idlest: Desk { desks.min { $0.load < $1.load }! }
}
