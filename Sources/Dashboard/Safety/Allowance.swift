internal import Synchronization

/// How often each client may do something: so many at once, and then so many a second.
final class Allowance: Sendable {
    /// How many clients are remembered; beyond that everybody starts anew.
    static let most = 20_000

    /// What a client has left, and when that was.
    private struct Rest {
        var left: Double
        var time: Double
    }

    private let atOnce: Double
    private let aSecond: Double
    private let now: @Sendable () -> Double
    private let rests = Mutex<[String: Rest]>([:])

    /// An allowance of `atOnce`, and of `aSecond` more each second, on a clock in seconds.
    init(atOnce: Int, aSecond: Double, now: @escaping @Sendable () -> Double) {
        (self.atOnce, self.aSecond, self.now) = (Double(atOnce), aSecond, now)
    }

    /// Takes one for `client`; gives the seconds to wait where none is left.
    func take(_ client: String) -> Int? {
        let time = now()
        return rests.withLock { rests -> Int? in
            var rest = rests[client] ?? Rest(left: atOnce, time: time)
            rest.left = min(atOnce, rest.left + (time - rest.time) * aSecond)
            rest.time = time
            let isAllowed = rest.left >= 1
            if isAllowed { rest.left -= 1 }
            if rests[client] == nil, rests.count >= Self.most { forgetRested(&rests, at: time) }
            rests[client] = rest
            return isAllowed ? nil : max(1, Int(((1 - rest.left) / aSecond).rounded(.up)))
        }
    }

    /// Gives back one that was taken for nothing.
    func giveBack(_ client: String) {
        rests.withLock { rests in rests[client]?.left += 1 }
    }

    /// Whoever has everything left is as good as unknown.
    private func forgetRested(_ rests: inout [String: Rest], at time: Double) {
        rests = rests.filter { $0.value.left + (time - $0.value.time) * aSecond < atOnce }
        if rests.count >= Self.most { rests = [:] }
    }
}
