internal import Workspace

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
