/// Rows of typed cells under named columns.
public struct Table: Sendable, Equatable {
    /// The heading; nil where the report's title says enough.
    public var title: String?
    /// The columns, left to right.
    public var columns: [Column]
    /// The rows, top to bottom; each has as many cells as there are columns.
    public private(set) var rows: [Row]

    /// A table; traps on a row that has not one cell a column.
    public init(title: String? = nil, columns: [Column], rows: [Row] = []) {
        self.title = title
        self.columns = columns
        self.rows = []
        self.rows.reserveCapacity(rows.count)
        for row in rows { append(row) }
    }

    /// Adds a row at the end; traps unless it has one cell a column.
    public mutating func append(_ row: Row) {
        precondition(row.cells.count == columns.count, "a row has one cell a column")
        rows.append(row)
    }
}

/// A column of a table.
public struct Column: Sendable, Equatable {
    /// Where a cell stands in its column.
    public enum Alignment: Sendable, Equatable { case left, right }

    /// The Chinese header.
    public var header: String
    /// The unit of its figures, such as 万元; nil for text and dates.
    public var unit: String?
    /// Left for text, right for numbers.
    public var alignment: Alignment
    /// 0 for a column that is always shown; where space is short, the highest numbers give way first.
    public var yields: Int

    /// A column.
    public init(_ header: String, unit: String? = nil, alignment: Alignment = .left, yields: Int = 0) {
        self.header = header
        self.unit = unit
        self.alignment = alignment
        self.yields = yields
    }

    /// A column of right-aligned figures.
    public static func figures(_ header: String, unit: String? = nil, yields: Int = 0) -> Column {
        Column(header, unit: unit, alignment: .right, yields: yields)
    }

    /// Header and unit in one, such as `全口径税收(万元)`.
    public var headerWithUnit: String { unit.map { "\(header)(\($0))" } ?? header }
}

/// A row of a table.
public struct Row: Sendable, Equatable {
    /// What part a row plays.
    public enum Part: Sendable, Equatable {
        /// One thing among others.
        case item
        /// Sums and ratios of sums.
        case total
        /// The median beside the total.
        case median
    }

    /// One cell a column.
    public var cells: [Cell]
    /// What part it plays.
    public var part: Part

    /// A row.
    public init(_ cells: [Cell], part: Part = .item) {
        self.cells = cells
        self.part = part
    }
}

/// A figure and how it wants to be seen.
public struct Cell: Sendable, Equatable {
    /// What the cell says.
    public var figure: Figure
    /// What the reader should make of it.
    public var tone: Tone

    /// A cell.
    public init(_ figure: Figure, tone: Tone = .plain) {
        self.figure = figure
        self.tone = tone
    }
}

/// What the reader should make of something; each medium has its own colours for it.
public enum Tone: Sendable, Equatable {
    /// Nothing in particular.
    case plain
    /// A goal met, a rank gained.
    case good
    /// A goal missed, a rank lost.
    case bad
    /// Look twice: a flag, an incomplete window.
    case caution
    /// Less important than its neighbours.
    case muted
}
