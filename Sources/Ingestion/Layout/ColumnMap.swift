internal import BuildingEconomy

/// Headers that the steward (`--map`) or the policy (`columns:`) has said the meaning of.
struct ColumnMap {
    /// What a header stands for.
    struct Target {
        let field: Field?
        let units: [StatedUnit]
    }

    private var targets: [String: Target] = [:]
    private var written: [String: String] = [:]
    /// Targets that are no field, as written.
    private(set) var unknownTargets: [String] = []

    init(policy: [String: String], options: [String: String]) {
        for (header, target) in policy.sorted(by: { $0.key < $1.key }) { add(header, target) }
        for (header, target) in options.sorted(by: { $0.key < $1.key }) { add(header, target) }
    }

    private mutating func add(_ header: String, _ target: String) {
        let text = HeaderText.of(target)
        let key = HeaderText.of(header).full
        if ["忽略", "不用", "ignore"].contains(text.name.lowercased()) {
            targets[key] = Target(field: nil, units: [])
        } else if let field = Self.field(text.name) {
            targets[key] = Target(field: field, units: text.units)
        } else {
            unknownTargets.append(target)
        }
        written[key] = header
    }

    private static func field(_ name: String) -> Field? {
        if name == "纳税人名称" { return .name }
        if name == "楼宇" { return .buildingName }
        if let field = Field.allCases.first(where: {
            $0.chineseName == name || $0.rawValue.lowercased() == name.lowercased()
        }) {
            return field
        }
        // A known header that stands for one field, whatever the file.
        let meant = Set(
            FileKind.allCases.compactMap { kind -> Field? in
                if case .field(let field)? = Synonyms.meaning(of: name, in: kind) { field } else { nil }
            })
        return meant.count == 1 ? meant.first : nil
    }

    /// What a column was said to mean; nil where nothing was said.
    func target(of column: HeaderBlock.Column) -> Target? {
        if targets.isEmpty { return nil }
        let joined = HeaderText.of(column.header)
        var keys = [joined.full, joined.name]
        if let lowest = column.levels.last { keys += [lowest.full, lowest.name] }
        return keys.lazy.compactMap { targets[$0] }.first
    }

    /// The headers of `--map` that no column has, as written.
    func unmatched(_ options: [String: String], in columns: [HeaderBlock.Column]) -> [String] {
        guard !options.isEmpty else { return [] }
        var present: Set<String> = []
        for column in columns {
            let joined = HeaderText.of(column.header)
            present.formUnion([joined.full, joined.name])
            if let lowest = column.levels.last { present.formUnion([lowest.full, lowest.name]) }
        }
        return options.keys.filter { !present.contains(HeaderText($0).full) }.sorted()
    }
}
