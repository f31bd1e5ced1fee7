public import BuildingEconomy

/// How one sheet is read: everything that was decided before its rows are.
public struct SheetLayout: Sendable, Equatable {
    /// The sheet's name; empty for a text file.
    public var sheet: String
    /// What the sheet is about.
    public var kind: FileKind
    /// The rows of the header, 1-based; a unit row under it belongs to it.
    public var headerRows: ClosedRange<Int>
    /// The columns that are read, by index.
    public var columns: [MappedColumn]
    /// The columns that are not.
    public var ignored: [IgnoredColumn]
    /// The unit of the amounts where a column states none of its own, and who said so; nil without amounts.
    public var moneyUnit: Decided<MoneyUnit>?
    /// The unit of the areas where a column states none of its own, and who said so; nil without areas.
    public var areaUnit: Decided<AreaUnit>?
    /// The month of every row that names none, and who said so; nil where a column or the months across say it.
    public var month: Decided<Month>?
    /// Whether the amounts are the year's to the month (累计).
    public var isCumulative: Bool
    /// Columns in which a merged value stands only in the first row of its block.
    public var filledDown: [Int]

    /// The year of months that stand without one (10月), where a title or a name states it.
    var year: Int?
    /// What a 2020.1 in the month column stands for, where its neighbours settle it.
    var pointOne: PointOne?
    /// What the header says, every level of every column, to know it again on a further page.
    var headerTexts: [Int: Set<String>]
    /// What stands above the header, to know it again on a further page.
    var titleTexts: Set<String>

    /// The first row that may hold a record.
    public var firstDataRow: Int { headerRows.upperBound + 1 }
    /// The levels that the sheet has a column for.
    public var levels: [TaxLevel] {
        TaxLevel.allCases.filter { level in columns.contains { $0.level == level } }
    }

    /// The first column of a field, or nil.
    public func column(_ field: Field) -> MappedColumn? { columns.first { $0.field == field } }
}

/// A value and who stated it.
public struct Decided<Value: Sendable & Equatable>: Sendable, Equatable {
    /// The value.
    public var value: Value
    /// Who stated it.
    public var source: DecisionSource

    /// A value and who stated it.
    public init(_ value: Value, from source: DecisionSource) {
        self.value = value
        self.source = source
    }
}

/// Who stated a unit or a month.
public enum DecisionSource: String, Sendable {
    /// A column's header.
    case column
    /// The corner cell, 楼宇(单位：万).
    case corner
    /// A row of its own, 单位：万元.
    case unitRow
    /// The title above the table.
    case title
    /// The sheet's name.
    case sheetName
    /// The file's name.
    case fileName
    /// The command line.
    case option
    /// Nobody: the default, with a warning.
    case assumed

    /// 列名, 表角, 单位行, 标题, 工作表名, 文件名, 命令行 or 默认.
    public var chineseName: String {
        switch self {
        case .column: "列名"
        case .corner: "表角"
        case .unitRow: "单位行"
        case .title: "标题"
        case .sheetName: "工作表名"
        case .fileName: "文件名"
        case .option: "命令行"
        case .assumed: "默认"
        }
    }
}
