internal import Reports
internal import Workspace

/// Uploaded files on their way into the ledger.
struct ImportJob: Sendable {
    /// How far they are.
    enum State: Sendable {
        /// Being read: as a trial, or to be stored.
        case running(isTrial: Bool, progress: ImportProgress?)
        /// Read on trial: this would come of it.
        case tried(ImportOutcome)
        /// Stored, or refused by the ledger at last.
        case done(ImportOutcome)
        /// The machine or the options were in the way.
        case failed(String)

        /// Whether it is being read or stored.
        var isRunning: Bool { if case .running = self { true } else { false } }

        /// What it is told as, in Chinese.
        var chineseText: String {
            switch self {
            case .running(let isTrial, let progress):
                let what = isTrial ? "正在试读" : "正在导入"
                guard let progress else { return "\(what)：正在打开文件……" }
                let rows = Figure.count(progress.rows).text
                return "\(what)：第 \(progress.sheet) / \(progress.sheets) 张表 \(progress.file.lastPart)，已读 \(rows) 行"
            case .tried(let outcome): return outcome.isAccepted ? "已试读，等您决定" : "已试读，有错误"
            case .done(let outcome): return outcome.batch.map { "已存为批次 \($0)" } ?? "什么也没有存入"
            case .failed: return "没有做成"
            }
        }
    }

    /// What its address holds.
    let id: String
    /// Where the files lie.
    let place: UploadPlace
    /// The files.
    let paths: [String]
    /// Who sent them; nil for whoever sits at this machine.
    let sender: String?
    /// When, in seconds of the server's clock.
    let began: Int
    /// What the steward states about them.
    var choices = ImportChoices()
    /// How far they are.
    var state: State

    /// The files' names, in the order sent.
    var names: [String] { paths.map(\.lastPart) }
}

extension String {
    /// A path's last part.
    var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}

extension ImportOutcome {
    /// The same with files' names in place of their paths: nothing of the machine is shown.
    var withNamesOnly: ImportOutcome {
        var outcome = self
        for file in outcome.files.indices {
            outcome.files[file].path = outcome.files[file].path.lastPart
            for finding in outcome.files[file].findings.indices {
                outcome.files[file].findings[finding].nameOnly()
            }
            for sheet in outcome.files[file].sheets.indices {
                for finding in outcome.files[file].sheets[sheet].findings.indices {
                    outcome.files[file].sheets[sheet].findings[finding].nameOnly()
                }
            }
        }
        for finding in outcome.findings.indices { outcome.findings[finding].nameOnly() }
        return outcome
    }
}
