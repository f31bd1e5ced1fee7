internal import CThreads

/// Sees to it that a thread begins on another processor than the one it is to help.
///
/// Linux starts a thread where its maker runs and moves it to an idle processor only after some milliseconds: until then the two
/// take turns, and the other processor does nothing.
enum SteppingAside {
    /// The processor that this thread runs on just now.
    static var here: Int32 { cthreads_processor() }

    /// Moves this thread away from `processor`, where it runs there and may run elsewhere.
    static func from(_ processor: Int32) { cthreads_leave(processor) }
}
