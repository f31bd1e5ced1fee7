internal import Glibc
internal import Synchronization
internal import Workspace

/// A line on the terminal that says how far an import is, once it has taken a second; none where standard error is no terminal.
final class ProgressLine: Sendable {
    private struct State {
        let began: Int
        var last = 0
        var isShown = false
    }

    private let state: Mutex<State>

    private init(began: Int) { state = Mutex(State(began: began)) }

    /// A line, or nil where nobody would see it.
    static func ifSeen() -> ProgressLine? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        return ProgressLine(began: now)
    }

    /// Shows how far it is, at most five times a second.
    func show(_ progress: ImportProgress) {
        state.withLock { state in
            let now = Self.now
            guard now - state.began >= 1000, now - state.last >= 200 else { return }
            state.last = now
            state.isShown = true
            let text = "正在导入 \(progress.file)（\(progress.sheet)/\(progress.sheets)），已存 \(progress.rows) 行"
            Output.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
        }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { state in
            if state.isShown { Output.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
            state.isShown = false
        }
    }

    /// Milliseconds of a clock that never goes back.
    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
