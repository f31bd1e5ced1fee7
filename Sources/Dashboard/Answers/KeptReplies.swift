internal import Workspace

/// Replies by question, each with the state of the ledger that it rests on, the ones unused for longest giving way.
struct KeptReplies {
    /// How many bytes are kept at most.
    static let mostBytes = 64 << 20

    private struct Kept {
        let reply: Reply
        let standing: Standing
        var used: Int
    }

    private var replies: [String: Kept] = [:]
    private var bytes = 0
    private var uses = 0

    /// The reply kept for a question on this standing.
    mutating func reply(to question: String, on standing: Standing) -> Reply? {
        guard let kept = replies[question], kept.standing == standing else { return nil }
        uses += 1
        replies[question]?.used = uses
        return kept.reply
    }

    /// The reply kept for a question as the ledger stood before, and the batch it shows.
    func reply(to question: String, before standing: Standing) -> (reply: Reply, batch: Int)? {
        guard let kept = replies[question], kept.standing.isBefore(standing) else { return nil }
        return (kept.reply, kept.standing.batch)
    }

    /// Keeps a reply in the place of the one before.
    mutating func keep(_ reply: Reply, to question: String, on standing: Standing) {
        if let old = replies.removeValue(forKey: question) { bytes -= old.reply.bytes.count }
        guard reply.bytes.count <= Self.mostBytes / 4 else { return }
        uses += 1
        replies[question] = Kept(reply: reply, standing: standing, used: uses)
        bytes += reply.bytes.count
        while bytes > Self.mostBytes, let oldest = replies.min(by: { $0.value.used < $1.value.used }) {
            bytes -= oldest.value.reply.bytes.count
            replies[oldest.key] = nil
        }
    }
}
