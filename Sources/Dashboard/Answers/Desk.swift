internal import Dispatch
internal import Synchronization
internal import Workspace

/// A workspace open on a thread of its own, one piece of work after the other, so that no event loop waits for the disk.
///
/// It is opened at the first need, and anew when its policy or its ledger was exchanged underneath.
final class Desk: Sendable {
    private let folder: String
    private let recall: Recall?
    private let queue: DispatchQueue
    private let opened = Mutex<Workspace?>(nil)
    private let waiting = Atomic<Int>(0)

    /// A desk for the workspace in `folder`, which keeps in `recall` what serves several questions.
    init(folder: String, label: String, recall: Recall? = nil) {
        self.folder = folder
        self.recall = recall
        queue = DispatchQueue(label: "louyu.desk.\(label)")
    }

    /// How many pieces of work wait or run.
    var load: Int { waiting.load(ordering: .relaxed) }

    /// Does work with the workspace as it now is.
    func run<Value: Sendable>(_ work: @escaping @Sendable (Workspace) throws -> Value) async throws -> Value {
        waiting.add(1, ordering: .relaxed)
        defer { waiting.subtract(1, ordering: .relaxed) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try work(try self.workspace()) })
            }
        }
    }

    private func workspace() throws -> Workspace {
        try opened.withLock { opened in
            if let workspace = opened, workspace.isCurrent { return workspace }
            opened = nil
            let workspace = try Workspace(folder: folder, recall: recall)
            opened = workspace
            return workspace
        }
    }
}
