/// One thing that is wrong with a ledger's file (损坏).
public enum Damage: Sendable, Equatable {
    /// Pages that are not as they were written: how many of how many, and the first one's number.
    case pages(damaged: Int, of: Int, first: Int)
    /// A ledger that should have room for sums behind its pages has none.
    case withoutPageSums
    /// What SQLite's own check says, a line each.
    case structure(String)
    /// Rows of a table that refer to rows that are not there.
    case foreignKey(table: String, rows: Int)
    /// Rows that are not those that a batch sealed: how many were sealed, how many are there now.
    case facts(table: String, batch: Int, sealed: Int, found: Int)
    /// Rows that no seal covers.
    case unsealed(table: String, rows: Int)
    /// Roster rows filed under a stay that is not theirs.
    case strayTenancies(rows: Int)
    /// Packs that do not say what their rows say.
    case packs(differing: Int)
    /// Tables, views, indices or triggers that are not as a migration made them.
    case schema(names: [String])
    /// A table that cannot be read to its end.
    case unreadable(table: String, reason: String)

    /// The code, as `Docs/Ledger.md` lists it.
    public var code: String {
        switch self {
        case .pages: "damagedPages"
        case .withoutPageSums: "missingPageSums"
        case .structure: "damagedStructure"
        case .foreignKey: "danglingRows"
        case .facts: "changedFacts"
        case .unsealed: "unsealedFacts"
        case .strayTenancies: "strayTenancies"
        case .packs: "differingPacks"
        case .schema: "changedSchema"
        case .unreadable: "unreadableTable"
        }
    }

    /// One Chinese line.
    public var sentence: String {
        switch self {
        case .pages(let damaged, let all, let first): "共 \(all) 页，\(damaged) 页与写入时不符（首个是第 \(first) 页）"
        case .withoutPageSums: "文件头被改动：页校验和不见了"
        case .structure(let line): "SQLite 检查：\(line)"
        case .foreignKey(let table, let rows): "\(Self.chinese(table))：\(rows) 行所指的行不存在"
        case .facts(let table, let batch, let sealed, let found) where sealed != found:
            "\(Self.chinese(table))：至批次 \(batch) 存入 \(sealed) 行，现有 \(found) 行"
        case .facts(let table, let batch, let sealed, _):
            "\(Self.chinese(table))：至批次 \(batch) 存入的 \(sealed) 行中有内容与存入时不符"
        case .unsealed(let table, let rows): "\(Self.chinese(table))：\(rows) 行不是由 louyu 存入的"
        case .strayTenancies(let rows): "企业名册：\(rows) 行归错了入驻记录"
        case .packs(let differing): "读数用的副本有 \(differing) 份与原行不符"
        case .schema(let names): "表、视图、索引或触发器的定义被改动：\(names.joined(separator: "、"))"
        case .unreadable(let table, let reason): "\(Self.chinese(table))：读不到底（\(reason)）"
        }
    }

    /// A table's name for people.
    static func chinese(_ table: String) -> String {
        let names = [
            "batch": "批次", "file": "文件", "sheet": "工作表", "building": "楼宇", "building_statement": "楼宇台账",
            "building_confirmation": "楼宇台账（重复行）", "building_kept": "楼宇台账（保留行）", "taxpayer_identity": "企业",
            "term": "名册用词", "tenancy_statement": "企业名册", "tenancy_confirmation": "企业名册（重复行）",
            "tenancy_closing": "企业名册（推定迁出）", "tax_kind": "税种", "receipt": "税收入库", "receipt_load": "已载入月份",
            "note": "备注", "indicator": "指标", "alias": "别名", "correction": "更正", "unknown_building": "未知楼宇",
        ]
        return names[table] ?? table
    }
}
