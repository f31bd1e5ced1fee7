internal import Dispatch
internal import HTTPTypes
internal import Outcomes
internal import Synchronization
internal import Workspace

/// Imports of uploaded files, one at a time; everybody else is told that it is busy.
final class ImportDesk: Sendable {
    /// How long files wait for a decision, in seconds.
    static let patience = 2 * 3600
    /// How many uploads wait at once.
    static let most = 8

    /// Who holds the desk.
    struct Claim: Sendable, Equatable {
        /// Tells this claim from others.
        fileprivate let id: String
    }

    private struct State {
        var jobs: [String: ImportJob] = [:]
        var claim: (id: String, what: String)?
        /// How many changes are being stored, or are next.
        var storing = 0
    }

    private let settings: ServeSettings
    private let now: @Sendable () -> Int
    private let queue = DispatchQueue(label: "louyu.desk.import")
    private let state = Mutex(State())

    /// The desk of a workspace, on a clock in seconds.
    init(_ settings: ServeSettings, now: @escaping @Sendable () -> Int) {
        self.settings = settings
        self.now = now
    }

    /// Takes the desk for what somebody is about to do.
    ///
    /// - Throws: ``Refusal/busy(_:)`` where somebody else has it.
    func claim(_ what: String) throws(Refusal) -> Claim {
        let id = Secret.make()
        let holder = state.withLock { state -> String? in
            if let claim = state.claim { return claim.what }
            state.claim = (id, what)
            return nil
        }
        if let holder { throw .busy(holder) }
        return Claim(id: id)
    }

    /// What is being done now; nil where the desk is free.
    var busy: String? { state.withLock { $0.claim?.what } }

    /// Gives the desk back.
    func release(_ claim: Claim) {
        state.withLock { state in
            if state.claim?.id == claim.id { state.claim = nil }
        }
    }

    /// Takes files in and reads them on trial; the desk is given back once that is done. Gives the job's id.
    func tryOut(_ paths: [String], in place: UploadPlace, sender: String?, choices: ImportChoices, _ claim: Claim)
        -> String
    {
        dropStale()
        let job = ImportJob(
            id: Secret.make(), place: place, paths: paths, sender: sender, began: now(), choices: choices,
            state: .running(isTrial: true, progress: nil))
        state.withLock { $0.jobs[job.id] = job }
        run(job, isTrial: true, claim)
        return job.id
    }

    /// Reads a job's files again: on trial with other choices, or to store them.
    ///
    /// - Throws: ``Refusal``.
    func again(_ id: String, choices: ImportChoices?, isTrial: Bool) throws(Refusal) {
        guard var job = job(id) else { throw .unknownUpload }
        switch job.state {
        case .running: throw .busy("这次导入正在进行")
        case .done(let outcome) where outcome.batch != nil: throw .unknownUpload
        default: break
        }
        let claim = try claim("“\(job.names.joined(separator: "、"))”正在导入")
        job.choices = choices ?? job.choices
        job.state = .running(isTrial: isTrial, progress: nil)
        let started = job
        state.withLock { $0.jobs[id] = started }
        run(job, isTrial: isTrial, claim)
    }

    /// A job by its id.
    func job(_ id: String) -> ImportJob? { state.withLock { $0.jobs[id] } }

    /// A job once it has come to rest, or as it is after so many milliseconds.
    func job(_ id: String, restingWithin milliseconds: Int) async throws -> ImportJob? {
        var left = milliseconds
        while let job = job(id) {
            guard case .running = job.state, left > 0 else { return job }
            try await Task.sleep(for: .milliseconds(20))
            left -= 20
        }
        return nil
    }

    /// The jobs that wait for a decision, the newest first.
    var waiting: [ImportJob] {
        state.withLock { $0.jobs.values.filter { if case .done = $0.state { false } else { true } } }
            .sorted { ($1.began, $0.id) < ($0.began, $1.id) }
    }

    /// Forgets a job and removes its files; one that runs stays.
    func drop(_ id: String) {
        let dropped = state.withLock { state -> ImportJob? in
            if case .running = state.jobs[id]?.state { return nil }
            return state.jobs.removeValue(forKey: id)
        }
        dropped?.place.remove()
    }

    /// Changes the ledger otherwise than by an import, while nobody imports.
    func change<Value: Sendable>(
        _ what: String, by visitor: Visitor?, _ work: @escaping @Sendable (Workspace, Origin) throws -> Value
    ) async throws -> Value {
        let claim = try claim(what)
        defer { release(claim) }
        let origin = settings.origin(visitor?.name)
        state.withLock { $0.storing += 1 }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in
                let result = Result { try work(try Workspace(folder: settings.folder), origin) }
                state.withLock { $0.storing -= 1 }
                continuation.resume(with: result)
            }
        }
    }

    /// Whether the ledger is being changed: not merely received or read on trial.
    var isStoring: Bool { state.withLock { $0.storing > 0 } }

    /// Waits until nothing is being stored any more; false where that takes longer than so many seconds.
    func finish(within seconds: Int) async -> Bool {
        for _ in 0..<seconds * 50 {
            guard isStoring else { return true }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return !isStoring
    }

    private func run(_ job: ImportJob, isTrial: Bool, _ claim: Claim) {
        if !isTrial { state.withLock { $0.storing += 1 } }
        queue.async { [self] in
            let result = outcome(of: job, isTrial: isTrial)
            state.withLock { state in
                state.jobs[job.id]?.state = result
                if !isTrial { state.storing -= 1 }
            }
            release(claim)
        }
    }

    private func outcome(of job: ImportJob, isTrial: Bool) -> ImportJob.State {
        var request = job.choices.request(job.paths, isDryRun: isTrial, origin: settings.origin(job.sender))
        request.onProgress = { [self] progress in
            state.withLock { $0.jobs[job.id]?.state = .running(isTrial: isTrial, progress: progress) }
        }
        do {
            let workspace = try Workspace(folder: settings.folder)
            let outcome = try workspace.importFiles(request, writingRejectsBy: RejectedRows.write)
            return isTrial ? .tried(outcome) : .done(outcome)
        } catch {
            return .failed(Sentence.of(error))
        }
    }

    private func dropStale() {
        let time = now()
        let stale = state.withLock { state -> [String] in
            let resting = state.jobs.values.filter { if case .running = $0.state { false } else { true } }
                .sorted { $0.began < $1.began }
            let surplus = max(0, resting.count - Self.most + 1)
            return resting.enumerated().filter { $0.offset < surplus || time - $0.element.began > Self.patience }
                .map(\.element.id)
        }
        for id in stale { drop(id) }
    }
}

extension Refusal {
    static let unknownUpload = Refusal(
        status: .notFound, title: "这次上传已经不在了", text: "文件已导入、取消，或放得太久被清掉了：请看导入历史，需要时重新上传。")
}
