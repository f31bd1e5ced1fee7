/// What `louyu doctor` found: versions, the ledger's health, tools that are missing, the locale.
public struct DoctorReport: Sendable {
    /// How a thing is.
    public enum State: String, Sendable {
        /// As it should be.
        case fine
        /// Works without it, but something will be missing or look wrong.
        case attention
        /// Something does not work.
        case broken

        fileprivate var chineseName: String {
            switch self {
            case .fine: "正常"
            case .attention: "注意"
            case .broken: "有问题"
            }
        }

        fileprivate var tone: Tone {
            switch self {
            case .fine: .plain
            case .attention: .caution
            case .broken: .bad
            }
        }
    }

    /// One thing looked at.
    public struct Entry: Sendable, Equatable {
        /// What was looked at, for programs: `ledger`, `chromium`, ….
        public let code: String
        /// What was looked at.
        public let subject: String
        /// How it is.
        public let state: State
        /// What was found.
        public let text: String
        /// What to do; nil where there is nothing to do.
        public let remedy: String?

        /// One thing looked at.
        public init(_ code: String, _ subject: String, _ state: State, _ text: String, remedy: String? = nil) {
            self.code = code
            self.subject = subject
            self.state = state
            self.text = text
            self.remedy = remedy
        }
    }

    /// What was looked at, in order.
    public let entries: [Entry]

    /// A report.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// Whether nothing is broken.
    public var isFine: Bool { !entries.contains { $0.state == .broken } }

    /// The report as people read it.
    public var report: Report {
        let rows = entries.map { entry in
            Row(
                [.text(entry.subject), .text(entry.state.chineseName), .text(entry.text), .text(entry.remedy ?? "")].map
                {
                    Cell($0, tone: entry.state.tone)
                })
        }
        let broken = entries.count { $0.state == .broken }
        let attention = entries.count { $0.state == .attention }
        let verdict = broken == 0 && attention == 0 ? "一切正常" : "有问题 \(broken) 项，注意 \(attention) 项"
        return Report(
            title: "louyu 体检：\(verdict)",
            tables: [Table(columns: [Column("项目"), Column("状态"), Column("情况"), Column("怎么办", yields: 1)], rows: rows)])
    }

    /// `louyu.doctor/1`.
    public var json: JSONDocument {
        JSONDocument([
            "schema": "louyu.doctor/1", "fine": .bool(isFine),
            "entries": .array(
                entries.map { entry in
                    [
                        "code": .string(entry.code), "subject": .string(entry.subject),
                        "state": .string(entry.state.rawValue),
                        "text": .string(entry.text), "remedy": .text(entry.remedy),
                    ]
                }),
        ])
    }
}
