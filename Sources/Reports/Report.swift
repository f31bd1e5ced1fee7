/// What people look at, as data: a title, what it was computed on, tables of typed cells and footnotes.
///
/// A report holds no layout; each medium renders the same value.
public struct Report: Sendable, Equatable {
    /// The heading.
    public var title: String
    /// The basis (口径) line by line: tax level, area basis, window, missing months, building set, newest batch.
    public var basis: [Note]
    /// The tables, in the order they are read.
    public var tables: [Table]
    /// Explanations that follow the tables.
    public var footnotes: [String]

    /// A report.
    public init(title: String, basis: [Note] = [], tables: [Table] = [], footnotes: [String] = []) {
        self.title = title
        self.basis = basis
        self.tables = tables
        self.footnotes = footnotes
    }
}

/// One labelled line of a report's basis, such as 口径: 单位面积区级税收.
public struct Note: Sendable, Equatable {
    /// What the line is about.
    public var label: String
    /// What it says.
    public var text: String
    /// How it wants to be seen; `caution` for what limits the figures.
    public var tone: Tone

    /// A line of a basis.
    public init(_ label: String, _ text: String, tone: Tone = .plain) {
        self.label = label
        self.text = text
        self.tone = tone
    }
}
