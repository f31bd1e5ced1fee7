internal import Synchronization
internal import Workspace

/// Answers to readers: worked out once for each state of the ledger and the policy, and kept until that changes.
final class Answers: Sendable {
    private let desks: [Desk]
    /// Where internal files are logged, one after the other, so that they never wait for each other's lock.
    private let log: Desk
    private let kept = Mutex(KeptReplies())

    /// Answers from the workspace in `folder`, with as many desks as there may be questions at once.
    init(folder: String, desks count: Int) {
        log = Desk(folder: folder, label: "log")
        desks = (0..<count).map { Desk(folder: folder, label: "read\($0)") }
    }

    /// The answer to `question`, made by `make` unless the same was asked since the last change.
    func reply(
        to question: String, by make: @escaping @Sendable (Workspace) throws -> Reply
    ) async throws -> Reply {
        try await idlest.run { [self] workspace in
            let standing = try workspace.standing()
            if let reply = kept.withLock({ $0.reply(to: question, on: standing) }) { return reply }
            let reply = try make(workspace)
            kept.withLock { $0.keep(reply, to: question, on: standing) }
            return reply
        }
    }

    /// The answer to what is asked once, such as a page with a form of one session.
    func reply(by make: @escaping @Sendable (Workspace) throws -> Reply) async throws -> Reply {
        try await idlest.run(make)
    }

    /// Enters a file for the office's eyes only into the ledger's log, before it is sent.
    func register(_ reply: Reply, _ visit: Visit, origin: Origin) async throws {
        try await log.run { workspace in
            try workspace.registerInternalFile(
                reply.bytes, name: reply.fileName ?? "-", command: "serve \(visit.path)\(visit.query.text)",
                origin: origin)
        }
    }

    private var idlest: Desk { desks.min { $0.load < $1.load }! }
}

/// Replies of one state of the ledger, the ones unused for longest giving way.
struct KeptReplies {
    /// How many bytes are kept at most.
    static let mostBytes = 64 << 20

    private var standing: Standing?
    private var replies: [String: (reply: Reply, used: Int)] = [:]
    private var bytes = 0
    private var uses = 0

    /// The reply kept for a question on this standing.
    mutating func reply(to question: String, on standing: Standing) -> Reply? {
        guard standing == self.standing, let kept = replies[question] else { return nil }
        uses += 1
        replies[question]?.used = uses
        return kept.reply
    }

    /// Keeps a reply; those of another standing go.
    mutating func keep(_ reply: Reply, to question: String, on standing: Standing) {
        if standing != self.standing {
            replies = [:]
            bytes = 0
            self.standing = standing
        }
        guard reply.bytes.count <= Self.mostBytes / 4 else { return }
        if let old = replies[question] { bytes -= old.reply.bytes.count }
        uses += 1
        replies[question] = (reply, uses)
        bytes += reply.bytes.count
        while bytes > Self.mostBytes, let oldest = replies.min(by: { $0.value.used < $1.value.used }) {
            bytes -= oldest.value.reply.bytes.count
            replies[oldest.key] = nil
        }
    }
}
