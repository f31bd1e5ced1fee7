internal import Synchronization

/// Who somebody at a browser is, from the first page to the last.
struct Session: Sendable, Equatable {
    /// What the cookie holds.
    let id: String
    /// What every form of this session must send back.
    let formToken: String
    /// Who it is; nil before they have said so.
    var visitor: Visitor?
    /// When it began, in seconds of the server's clock.
    let began: Int
    /// When it was last used.
    var lastUsed: Int
}

/// Somebody who may see the page.
struct Visitor: Sendable, Equatable {
    /// What they may do.
    let role: Role
    /// What the ledger calls them; nil for whoever sits at this machine.
    let name: String?

    /// Whoever sits at this machine, where no accounts are asked for.
    static let local = Visitor(role: .steward, name: nil)
}

/// The sessions in memory: they end by themselves, and the oldest make room for new ones.
final class Sessions: Sendable {
    /// How long a session lives without being used, in seconds.
    static let idleSeconds = 8 * 3600
    /// How long it lives at all.
    static let longestSeconds = 24 * 3600
    /// How many there are at most.
    static let most = 2000

    private let sessions = Mutex<[String: Session]>([:])
    private let now: @Sendable () -> Int

    /// No sessions, on a clock in seconds.
    init(now: @escaping @Sendable () -> Int) { self.now = now }

    /// Begins a session.
    func begin(as visitor: Visitor?) -> Session {
        let time = now()
        let session = Session(
            id: Secret.make(), formToken: Secret.make(), visitor: visitor, began: time, lastUsed: time)
        sessions.withLock { sessions in
            if sessions.count >= Self.most {
                sessions = sessions.filter { Self.lives($0.value, at: time) }
                if sessions.count >= Self.most, let first = sessions.values.min(by: { Self.givesWay($0, to: $1) }) {
                    sessions[first.id] = nil
                }
            }
            sessions[session.id] = session
        }
        return session
    }

    /// The session a cookie names, if it still lives; counts as a use of it.
    func session(_ id: String) -> Session? {
        let time = now()
        return sessions.withLock { sessions in
            guard var session = sessions[id] else { return nil }
            guard Self.lives(session, at: time) else {
                sessions[id] = nil
                return nil
            }
            session.lastUsed = time
            sessions[id] = session
            return session
        }
    }

    /// Ends a session.
    func end(_ id: String) { sessions.withLock { $0[id] = nil } }

    /// How many there are.
    var count: Int { sessions.withLock { $0.count } }

    /// Whoever has not logged in gives way first, then whoever was away for longest.
    private static func givesWay(_ left: Session, to right: Session) -> Bool {
        (left.visitor == nil ? 0 : 1, left.lastUsed) < (right.visitor == nil ? 0 : 1, right.lastUsed)
    }

    private static func lives(_ session: Session, at time: Int) -> Bool {
        time - session.lastUsed < idleSeconds && time - session.began < longestSeconds
    }
}
