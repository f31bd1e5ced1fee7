/// The log of internal files (`louyu log`): who wrote what, when, with the digest by which a copy is known again.
public struct InternalFilesReport: Sendable {
    /// One file.
    public struct Entry: Sendable, Equatable {
        /// When it was written, as text.
        public var time: String
        /// Who wrote it.
        public var user: String
        /// The command's words.
        public var command: String
        /// Where to; `-` for standard output.
        public var file: String
        /// Its size in bytes.
        public var bytes: Int
        /// Its SHA-256.
        public var sha256: String

        /// An entry.
        public init(time: String, user: String, command: String, file: String, bytes: Int, sha256: String) {
            self.time = time
            self.user = user
            self.command = command
            self.file = file
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// The files, in the order they were written.
    public let entries: [Entry]

    /// A log.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// The log as people read it.
    public var report: Report {
        Report(
            title: "内部资料登记",
            tables: [
                Table(
                    columns: [
                        Column("时间"), Column("操作人"), Column("命令", yields: 1), Column("文件"),
                        .figures("大小", unit: "字节", yields: 2), Column("SHA-256", yields: 3),
                    ],
                    rows: entries.map { entry in
                        Row([
                            Cell(.text(entry.time)), Cell(.text(entry.user)), Cell(.text(entry.command)),
                            Cell(.text(entry.file == "-" ? "标准输出" : entry.file)), Cell(.count(entry.bytes)),
                            Cell(.text(entry.sha256)),
                        ])
                    })
            ],
            footnotes: ["登记的是写成文件的内部工作版；用 sha256sum 可核对一份文件是哪一次写出的。登记不是批次，不影响任何数字。"])
    }

    /// `louyu.log/1`.
    public var json: JSONDocument {
        let files = entries.map { entry -> JSONValue in
            [
                "time": .string(entry.time), "user": .string(entry.user), "command": .string(entry.command),
                "file": .string(entry.file), "bytes": .count(entry.bytes), "sha256": .string(entry.sha256),
            ]
        }
        return JSONDocument(["schema": "louyu.log/1", "files": .array(files)])
    }
}
