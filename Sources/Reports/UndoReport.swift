/// What an undo or a redo did, row by row (`louyu undo`, `louyu redo`).
public struct UndoReport: Sendable {
    /// Some rows and what became of them.
    public struct Line: Sendable, Equatable {
        /// The batch that they belong to.
        public var batch: Int
        /// buildings, tenants, tax or decision.
        public var kind: String
        /// The file, or what was decided in words.
        public var source: String
        /// The sheet; nil in a text file and for decisions.
        public var sheet: String?
        /// The first and the last row; nil for decisions.
        public var rows: ClosedRange<Int>?
        /// How many rows.
        public var count: Int
        /// The code of what became of them.
        public var fate: String
        /// Likewise in words.
        public var sentence: String
        /// The batch that it is because of.
        public var because: Int?

        /// A line.
        public init(
            batch: Int, kind: String, source: String, sheet: String?, rows: ClosedRange<Int>?, count: Int, fate: String,
            sentence: String, because: Int?
        ) {
            (self.batch, self.kind, self.source, self.sheet) = (batch, kind, source, sheet)
            (self.rows, self.count, self.fate) = (rows, count, fate)
            (self.sentence, self.because) = (sentence, because)
        }
    }

    /// The heading, such as 已撤销批次 3（记为批次 7）.
    public let title: String
    /// The batch that was taken back or counts again.
    public let target: Int
    /// The batch that records it; nil where it was only looked at.
    public let batch: Int?
    /// Every row of the batch, and those of others that it touches.
    public let lines: [Line]

    /// A report.
    public init(title: String, target: Int, batch: Int?, lines: [Line]) {
        (self.title, self.target, self.batch, self.lines) = (title, target, batch, lines)
    }

    /// The sums as people read them: a line for each file, kind and fate.
    public var report: Report {
        var sums: [Line] = []
        for line in lines {
            let same = sums.firstIndex {
                ($0.batch, $0.kind, $0.source, $0.sheet, $0.sentence)
                    == (line.batch, line.kind, line.source, line.sheet, line.sentence)
            }
            if let same { sums[same].count += line.count } else { sums.append(line) }
        }
        let rows = sums.map { line in
            Row(
                [
                    .count(line.batch), .text(Self.chinese(line.kind)), .text(line.source), .count(line.count),
                    .text(line.sentence),
                ].map { Cell($0) })
        }
        let columns: [Column] = [
            .figures("批次"), Column("种类"), Column("文件或内容", yields: 1), .figures("行数"), Column("结果"),
        ]
        return Report(
            title: title, tables: rows.isEmpty ? [] : [Table(columns: columns, rows: rows)],
            footnotes: lines.count > sums.count ? ["逐行清单见 --format csv 或 json。"] : [])
    }

    /// Every run of rows, for CSV.
    public var table: Table {
        let columns: [Column] = [
            .figures("批次"), Column("种类"), Column("文件或内容"), Column("工作表"), .figures("首行"), .figures("末行"),
            .figures("行数"), Column("代码"), Column("结果"),
        ]
        return Table(
            columns: columns,
            rows: lines.map { line in
                Row(
                    [
                        .count(line.batch), .text(Self.chinese(line.kind)), .text(line.source),
                        .text(orNone: line.sheet),
                        line.rows.map { .count($0.lowerBound) } ?? .none,
                        line.rows.map { .count($0.upperBound) } ?? .none,
                        .count(line.count), .text(line.fate), .text(line.sentence),
                    ].map { Cell($0) })
            })
    }

    /// `louyu.undo/1`.
    public var json: JSONDocument {
        let rows = lines.map { line -> JSONValue in
            [
                "batch": .count(line.batch), "kind": .string(line.kind), "source": .string(line.source),
                "sheet": .text(line.sheet), "firstRow": line.rows.map { .count($0.lowerBound) } ?? .null,
                "lastRow": line.rows.map { .count($0.upperBound) } ?? .null, "count": .count(line.count),
                "fate": .string(line.fate), "because": line.because.map { .count($0) } ?? .null,
            ]
        }
        return JSONDocument([
            "schema": "louyu.undo/1", "target": .count(target), "batch": batch.map { .count($0) } ?? .null,
            "rows": .array(rows),
        ])
    }

    private static func chinese(_ kind: String) -> String {
        ["buildings": "楼宇台账", "tenants": "企业名册", "tax": "税收入库"][kind] ?? "记录"
    }
}
