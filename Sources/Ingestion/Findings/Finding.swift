/// Something about the steward's data that the steward should know: a value, collected and never thrown.
public struct Finding: Sendable, Equatable {
    /// What is the matter.
    public var problem: Problem
    /// Where it was first met.
    public var place: Place
    /// Where it was met again, the first few; `count` counts them all.
    public var further: [Place]
    /// How many times it was met.
    public var count: Int

    /// A problem met once, at a place.
    public init(_ problem: Problem, at place: Place) {
        self.problem = problem
        self.place = place
        further = []
        count = 1
    }

    /// How much it matters.
    public var severity: Severity { problem.code.severity }
    /// Its stable name in JSON, camelCase.
    public var code: String { problem.code.rawValue }

    /// How much a finding matters.
    public enum Severity: String, Sendable, CaseIterable {
        /// Nothing is stored unless the row is left out.
        case error
        /// Stored, but most likely not what was meant.
        case warning
        /// What was done with an oddity.
        case notice

        /// 错误, 警告 or 提示.
        public var chineseName: String {
            switch self {
            case .error: "错误"
            case .warning: "警告"
            case .notice: "提示"
            }
        }
    }
}

/// Where in the steward's files something stands.
public struct Place: Sendable, Equatable {
    /// The file as given on the command line.
    public var file: String
    /// The sheet's name; nil for a text file.
    public var sheet: String?
    /// The row, 1-based; nil where it is about the whole sheet.
    public var row: Int?
    /// The column, from 0; nil where it is about the whole row.
    public var column: Int?
    /// The text found there; nil where it does not help.
    public var text: String?

    /// A place.
    public init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, text: String? = nil) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
        self.text = text
    }

    /// The cell as a spreadsheet names it, `C17`; a row alone as `第17行`, a column alone as `C列`; nil for neither.
    public var cell: String? {
        switch (row, column) {
        case (let row?, let column?): columnLetters(column) + String(row)
        case (let row?, nil): "第\(row)行"
        case (nil, let column?): columnLetters(column) + "列"
        case (nil, nil): nil
        }
    }
}
