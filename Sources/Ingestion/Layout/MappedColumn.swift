public import BuildingEconomy

/// A column that is read, and as what.
public struct MappedColumn: Sendable, Equatable {
    /// Its position, from 0.
    public var index: Int
    /// Its header as written, levels joined by `/`.
    public var header: String
    /// What it is read as.
    public var field: Field
    /// The unit of its amounts; nil for other columns.
    public var moneyUnit: MoneyUnit?
    /// The unit of its areas; nil for other columns.
    public var areaUnit: AreaUnit?
    /// The month of its amounts where the months stand across.
    public var month: Month?
    /// The kind of tax of its amounts where the kinds stand across.
    public var taxKind: String?
    /// Whether its amounts are the year's to the month (累计).
    public var isCumulative: Bool

    /// A column of one field.
    public init(index: Int, header: String, field: Field) {
        self.index = index
        self.header = header
        self.field = field
        isCumulative = false
    }

    /// The level of its amounts; nil for other columns.
    public var level: TaxLevel? {
        switch field {
        case .totalTax: .total
        case .localTax: .local
        case .districtTax: .district
        default: nil
        }
    }

    /// The column as a spreadsheet names it, `C`.
    public var letters: String { columnLetters(index) }
}

/// A column that is not read, and why.
public struct IgnoredColumn: Sendable, Equatable {
    /// Its position, from 0.
    public var index: Int
    /// Its header as written, levels joined by `/`.
    public var header: String
    /// Why it is not read.
    public var reason: IgnoredReason
    /// The known header closest to it; only for an unknown one.
    public var closest: String?

    /// A column that is not read.
    public init(index: Int, header: String, reason: IgnoredReason, closest: String? = nil) {
        self.index = index
        self.header = header
        self.reason = reason
        self.closest = closest
    }
}

/// Why a column is not read.
public enum IgnoredReason: String, Sendable {
    /// No header known by that name.
    case unknown
    /// A header known to mean different things: mapped only when told to.
    case needsConfirmation
    /// Personal data (联系人, 电话, 身份证): never stored.
    case personal
    /// Ends of leases and intentions: they set no moveOut.
    case leaseEnd
    /// Last year's figures, growth, shares.
    case comparison
    /// 累计 beside 本期.
    case cumulative
    /// 税款所属期 beside the month of receipt.
    case taxPeriod
    /// A month other than the one that `--month` states.
    case otherMonth
    /// A column with a better one for the same field beside it.
    case duplicate
    /// 序号, 备注 and facts the product has no use for.
    case notNeeded

    /// The reason in Chinese.
    public var chineseName: String {
        switch self {
        case .unknown: "不认识的列名"
        case .needsConfirmation: "含义不定，需指明"
        case .personal: "个人信息，不保存"
        case .leaseEnd: "租约或意向日期，不作迁出"
        case .comparison: "同期、增减或占比"
        case .cumulative: "累计数，已用本期数"
        case .taxPeriod: "税款所属期，已用入库月份"
        case .otherMonth: "不是 --month 指明的月份"
        case .duplicate: "另有更合适的列"
        case .notNeeded: "不需要"
        }
    }
}

/// The column as a spreadsheet names it: `A`, `Z`, `AA`.
public func columnLetters(_ index: Int) -> String {
    var rest = index
    var letters: [UInt8] = []
    repeat {
        letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
        rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters, as: UTF8.self)
}
