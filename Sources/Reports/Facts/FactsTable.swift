/// The tables of an export: what a ledger knows, one fact a line, with English names for programs and Chinese titles.
public enum FactsTable: String, Sendable, CaseIterable {
    /// 已载入月份: which months are loaded, for each level.
    case months
    /// 楼宇台账
    case buildings
    /// 纳税人
    case taxpayers
    /// 入驻
    case tenancies
    /// 来源: the files and sheets that receipts came from.
    case sheets
    /// 税收入库
    case receipts

    /// A column.
    public struct Field: Sendable {
        /// The kinds of value, by Frictionless' names.
        public enum Kind: String, Sendable { case string, integer, boolean, date, yearmonth }

        /// The English name, also the CSV's header.
        public let name: String
        /// What its values are.
        public let kind: Kind
        /// The Chinese term with its unit.
        public let title: String
        /// Whether every line has a value.
        public let isRequired: Bool
    }

    /// The file's name.
    public var fileName: String { "\(rawValue).csv" }

    /// 已载入月份, 楼宇台账, …
    public var chineseName: String {
        switch self {
        case .months: "已载入月份"
        case .buildings: "楼宇台账"
        case .taxpayers: "纳税人"
        case .tenancies: "入驻"
        case .sheets: "来源"
        case .receipts: "税收入库"
        }
    }

    /// The columns that tell one line from another.
    public var primaryKey: [String] {
        switch self {
        case .months: ["month", "level"]
        case .buildings: ["building_key"]
        case .taxpayers: ["taxpayer_id"]
        case .tenancies: ["tenancy_id"]
        case .sheets: ["sheet_id"]
        case .receipts: ["receipt_id"]
        }
    }

    /// The columns that name a line of another table: column, table.
    public var references: [(column: String, table: FactsTable)] {
        switch self {
        case .months, .buildings, .taxpayers, .sheets: []
        case .tenancies: [("taxpayer_id", .taxpayers), ("building_key", .buildings)]
        case .receipts: [("taxpayer_id", .taxpayers), ("building_key", .buildings), ("sheet_id", .sheets)]
        }
    }

    /// The columns, in the order of the file.
    public var fields: [Field] {
        switch self {
        case .months:
            [needed("month", .yearmonth, "入库月份"), needed("level", .string, "口径：total 全口径，local 地方级，district 区级")]
        case .buildings:
            [
                needed("building_key", .string, "楼宇编号"), needed("name", .string, "楼宇名称"), text("group", "楼宇群"),
                text("zone", "片区"), text("street", "街道"), text("address", "地址"), area("gross", "建筑面积"),
                area("above_ground", "地上面积"), area("commercial", "商务面积"), area("leasable", "可出租面积"),
                area("occupied", "已用面积"), area("vacant", "空置面积"), needed("is_key", .boolean, "重点楼宇"),
                text("steward", "楼长"), day("included_from", "纳入日期"), day("included_to", "退出日期"),
            ]
        case .taxpayers:
            [needed("taxpayer_id", .integer, "纳税人序号"), text("code", "统一社会信用代码"), text("name", "企业名称")]
        case .tenancies:
            [
                needed("tenancy_id", .integer, "入驻序号"), needed("taxpayer_id", .integer, "纳税人序号"),
                needed("building_key", .string, "楼宇编号"), text("room", "房间号"), area("area", "租用面积"),
                day("move_in", "入驻日期"), day("move_out", "迁出日期"), text("organisation", "机构类型"),
                needed("counts_as_tenant", .boolean, "计入入驻企业"), text("registered_place", "注册地"),
                flag("is_registered_here", "注册在地"), flag("pays_here", "在地纳税（名册）"), text("industry", "行业"),
                text("enterprise_type", "企业类型"),
            ]
        case .sheets:
            [
                needed("sheet_id", .integer, "工作表序号"), needed("batch", .integer, "批次"),
                needed("file", .string, "文件"), needed("sha256", .string, "文件的 SHA-256"), text("sheet", "工作表"),
            ]
        case .receipts:
            [
                needed("receipt_id", .integer, "入库序号"),
                Field(name: "taxpayer_id", kind: .integer, title: "纳税人序号", isRequired: false),
                text("building_key", "表中写明的楼宇编号"), needed("month", .yearmonth, "入库月份"), text("tax_kind", "税种"),
                fen("total", "全口径税收"), fen("local", "地方级税收"), fen("district", "区级税收"),
                needed("sheet_id", .integer, "工作表序号"), needed("row", .integer, "行号"),
            ]
        }
    }

    private func needed(_ name: String, _ kind: Field.Kind, _ title: String) -> Field {
        Field(name: name, kind: kind, title: title, isRequired: true)
    }
    private func text(_ name: String, _ title: String) -> Field {
        Field(name: name, kind: .string, title: title, isRequired: false)
    }
    private func day(_ name: String, _ title: String) -> Field {
        Field(name: name, kind: .date, title: title, isRequired: false)
    }
    private func flag(_ name: String, _ title: String) -> Field {
        Field(name: name, kind: .boolean, title: title, isRequired: false)
    }
    private func area(_ name: String, _ title: String) -> Field {
        Field(name: "\(name)_cm2", kind: .integer, title: "\(title)（平方厘米）", isRequired: false)
    }
    private func fen(_ name: String, _ title: String) -> Field {
        Field(name: "\(name)_fen", kind: .integer, title: "\(title)（分）", isRequired: false)
    }
}
