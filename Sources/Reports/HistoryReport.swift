public import BuildingEconomy

/// The batches of a ledger (`louyu history`), as it lists them.
public struct HistoryReport: Sendable {
    /// One change of the ledger.
    public struct Entry: Sendable, Equatable {
        /// The batch number.
        public var batch: Int
        /// When it was made, as text.
        public var time: String
        /// What it was (导入, 撤销, …).
        public var kind: String
        /// Who made it; nil where nobody is recorded.
        public var user: String?
        /// The files it read.
        public var files: [String]
        /// What became of the rows, such as 新增 12，更新 3.
        public var counts: String
        /// Whether it is in force (有效, 已撤销).
        public var state: String
        /// Whether it was taken back.
        public var isUndone: Bool

        /// An entry.
        public init(
            batch: Int, time: String, kind: String, user: String?, files: [String], counts: String, state: String,
            isUndone: Bool = false
        ) {
            self.batch = batch
            self.time = time
            self.kind = kind
            self.user = user
            self.files = files
            self.counts = counts
            self.state = state
            self.isUndone = isUndone
        }
    }

    /// The batches, in the order they are shown.
    public let entries: [Entry]

    /// Who it is for.
    public let profile: Profile

    /// A history.
    public init(_ entries: [Entry], profile: Profile = .internal) { (self.entries, self.profile) = (entries, profile) }

    /// The history as people read it; a batch of several files takes a row a file, its other cells once.
    public var report: Report {
        let columns = [
            Column.figures("批次"), Column("时间"), Column("类型"), Column("操作人", yields: 2), Column("状态"),
            Column("结果", yields: 1), Column("文件"),
        ]
        return Report(title: "台账历史", tables: [Table(columns: columns, rows: entries.flatMap(rows))])
    }

    /// `louyu.history/1`.
    public var json: JSONDocument {
        let batches = entries.map { entry -> JSONValue in
            [
                "batch": .count(entry.batch), "time": .string(entry.time), "kind": .string(entry.kind),
                "user": .text(entry.user), "files": .texts(entry.files), "counts": .string(entry.counts),
                "state": .string(entry.state), "undone": .bool(entry.isUndone),
            ]
        }
        return JSONDocument(["schema": "louyu.history/1", "batches": .array(batches)], for: profile)
    }

    private func rows(of entry: Entry) -> [Row] {
        let tone: Tone = entry.isUndone ? .muted : .plain
        let head: [Figure] = [
            .count(entry.batch), .text(entry.time), .text(entry.kind), .text(orNone: entry.user), .text(entry.state),
            .text(entry.counts),
        ]
        let files = entry.files.isEmpty ? [Figure.none] : entry.files.map { .text($0) }
        return files.enumerated().map { position, file in
            let cells = position == 0 ? head : head.map { _ in .text("") }
            return Row((cells + [file]).map { Cell($0, tone: tone) })
        }
    }
}
