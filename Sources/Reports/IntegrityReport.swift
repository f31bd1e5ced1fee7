/// What a look at the ledger's file for damage found (完整性检查, `louyu check --integrity`).
public struct IntegrityReport: Sendable {
    /// One thing that is wrong.
    public struct Finding: Sendable, Equatable {
        /// Its code.
        public var code: String
        /// Its Chinese line.
        public var sentence: String

        /// A finding.
        public init(code: String, sentence: String) {
            self.code = code
            self.sentence = sentence
        }
    }

    /// What is wrong; empty where the file is whole.
    public let findings: [Finding]
    /// Pages, rows and seals that were held against what was written.
    public let looked: (pages: Int, rows: Int, seals: Int)
    /// Whether every row is as it was stored, so that new sums behind the pages mend it.
    public let isMendable: Bool
    /// Whether the reconciliation closes; nil where it was not computed, for the file is damaged.
    public let isProven: Bool?
    /// The newest batch.
    public let batch: Int

    /// A report of a look.
    public init(
        findings: [Finding], looked: (pages: Int, rows: Int, seals: Int), isMendable: Bool = false, isProven: Bool?,
        batch: Int
    ) {
        (self.findings, self.looked, self.isMendable) = (findings, looked, isMendable)
        (self.isProven, self.batch) = (isProven, batch)
    }

    /// Whether the file is whole and what is computed from it adds up.
    public var isWhole: Bool { findings.isEmpty && isProven == true }

    /// The look as people read it.
    public var report: Report {
        let verdict =
            findings.isEmpty
            ? Note("结论", isProven == true ? "完好" : "文件完好，但对账不符：见 louyu check", tone: isProven == true ? .good : .bad)
            : isMendable
                ? Note("结论", "别的程序写过文件，各行内容与封存一致：可用 louyu check --integrity --mend 重写页校验和", tone: .caution)
                : Note("结论", "已损坏：请停止使用，用 louyu restore 从备份恢复", tone: .bad)
        let basis = [
            verdict, Note("核对", "\(looked.pages) 页的校验和，\(looked.seals) 个封存，\(looked.rows) 行；SQLite 检查；外键；对账"),
            Note("数据", "最新批次：第 \(batch) 批"),
        ]
        let rows = findings.map { Row([Cell(.text($0.sentence), tone: .bad)]) }
        let tables = rows.isEmpty ? [] : [Table(title: "损坏（\(rows.count) 项）", columns: [Column("损坏")], rows: rows)]
        return Report(
            title: "台账完整性检查", basis: basis, tables: tables,
            footnotes: findings.isEmpty ? [] : ["在损坏的台账上不计算任何数字。"])
    }

    /// The findings as a table, for CSV.
    public var table: Table {
        Table(
            columns: [Column("代码"), Column("损坏")],
            rows: findings.map { Row([Cell(.text($0.code)), Cell(.text($0.sentence))]) })
    }

    /// `louyu.integrity/1`.
    public var json: JSONDocument {
        JSONDocument([
            "schema": "louyu.integrity/1", "batch": .count(batch), "intact": .bool(findings.isEmpty),
            "proven": isProven.map(JSONValue.bool) ?? .null, "pages": .count(looked.pages), "rows": .count(looked.rows),
            "seals": .count(looked.seals),
            "damages": .array(findings.map { ["code": .string($0.code), "sentence": .string($0.sentence)] }),
        ])
    }
}
