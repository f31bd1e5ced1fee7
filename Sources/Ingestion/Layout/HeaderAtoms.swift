internal import BuildingEconomy

/// What one header, or the levels of one header together, say about a column of a tax file.
struct HeaderAtoms: Equatable, Sendable {
    var field: Field?
    var unsure: Field?
    var ignored: IgnoredReason?
    var level: TaxLevel?
    var taxKind: String?
    var period: StatedPeriod?
    /// 金额, 税额, 本期: an amount.
    var isAmount = false
    /// 累计, 当年.
    var isCumulative = false
    /// 小计, 合计 under a level.
    var isTotal = false
    /// 其中：a part of the amount to its left.
    var isPart = false

    /// The atoms of one header cell; nil where any part of it is unknown.
    init?(_ header: HeaderText) {
        guard header.full.utf8.count <= Self.longest else { return nil }
        guard let atoms = Self.memo.value(header.full, { Self.atoms(of: header) }) else { return nil }
        self = atoms
    }

    init() {}

    private static let memo = Memo<HeaderAtoms?>()

    private static func atoms(of header: HeaderText) -> HeaderAtoms? {
        for text in [header.full, header.name] {
            if let atoms = known(text) { return atoms }
        }
        return composed(header.name, depth: 0)
    }

    /// Bytes beyond which a text is no header.
    private static let longest = 150

    /// Takes over what a further level says; the lower level wins where both speak.
    mutating func merge(_ other: HeaderAtoms) {
        field = other.field ?? field
        unsure = other.unsure ?? unsure
        ignored = other.ignored ?? ignored
        level = other.level ?? level
        taxKind = other.taxKind ?? taxKind
        period = other.period ?? period
        isAmount = isAmount || other.isAmount
        isCumulative = isCumulative || other.isCumulative
        isTotal = isTotal || other.isTotal
        isPart = isPart || other.isPart
    }

    /// Whether it says that the column holds amounts of tax.
    var isOfAmounts: Bool {
        field == nil && unsure == nil && ignored == nil
            && (level != nil || taxKind != nil || period != nil || isAmount || isTotal || isCumulative)
    }

    private static func known(_ text: String) -> HeaderAtoms? {
        var atoms = HeaderAtoms()
        switch text {
        case "合计", "小计", "总计", "税收小计":
            atoms.isTotal = true
            return atoms
        case "本期", "本月", "当月", "当期", "本期数", "本月数", "当月数", "金额", "税额", "本期金额", "本月金额", "当月金额", "完成", "实绩", "入库":
            atoms.isAmount = true
            return atoms
        case "累计", "本年累计", "年累计", "当年累计", "累计数", "当年累计数", "本年累计数", "累计金额", "年累计金额", "截至本月累计", "累计入库", "累计税收", "当年",
            "本年":
            atoms.isCumulative = true
            return atoms
        default: break
        }
        if let usual = TaxKindNames.usualName(text) {
            atoms.taxKind = usual
            return atoms
        }
        switch Synonyms.meaning(of: text, in: .tax) {
        case .field(let field):
            switch field {
            case .totalTax: atoms.level = .total
            case .localTax: atoms.level = .local
            case .districtTax: atoms.level = .district
            default: atoms.field = field
            }
        case .amount: atoms.isAmount = true
        case .taxKind(let name): atoms.taxKind = name
        case .unsure(let field): atoms.unsure = field
        case .ignored(let reason): atoms.ignored = reason
        case nil:
            guard let period = PeriodText.period(ofCell: text) else { return nil }
            atoms.period = period
        }
        return atoms
    }

    private static let comparisons = [
        "上年同期", "去年同期", "同期", "上年", "去年", "增减额", "增减率", "增减", "同比", "环比", "增幅", "增速", "占比", "比重", "增长率", "增长", "排名",
    ]
    private static let cumulatives = [
        "截至本月累计", "本年累计", "当年累计", "年累计", "累计数", "累计", "本年度", "当年", "本年", "年度",
    ]
    private static let currents = ["本月", "当月", "本期", "当期", "实缴", "入库", "完成"]
    private static let neutral = ["收入", "税收", "合计", "总额", "总计", "金额", "税额", "数", "额", "小计", "部分"]
    private static let levels: [(String, TaxLevel)] = [
        ("全口径", .total), ("地方级", .local), ("区级", .district), ("区本级", .district),
    ]

    /// A header put together from what is known: 本年累计全口径税收, 区级增值税, 2020年12月区级税收.
    private static func composed(_ text: String, depth: Int) -> HeaderAtoms? {
        guard depth < 5 else { return nil }
        if depth > 0 {
            if text.isEmpty { return HeaderAtoms() }
            if let atoms = known(text) { return atoms }
        }
        func rest(_ part: Substring, _ change: (inout HeaderAtoms) -> Void) -> HeaderAtoms? {
            guard var atoms = composed(String(part), depth: depth + 1) else { return nil }
            change(&atoms)
            return atoms
        }
        if text.hasPrefix("其中") {
            let name = text.dropFirst(2).drop { $0 == ":" }
            if let atoms = rest(name, { $0.isPart = true }) { return atoms }
        }
        for word in comparisons where text.hasPrefix(word) || text.hasSuffix(word) {
            var atoms = HeaderAtoms()
            atoms.ignored = .comparison
            return atoms
        }
        for word in cumulatives {
            if text.hasPrefix(word), let atoms = rest(text.dropFirst(word.count), { $0.isCumulative = true }) {
                return atoms
            }
            if text.hasSuffix(word), let atoms = rest(text.dropLast(word.count), { $0.isCumulative = true }) {
                return atoms
            }
        }
        for word in currents {
            if text.hasPrefix(word), let atoms = rest(text.dropFirst(word.count), { $0.isAmount = true }) {
                return atoms
            }
            if text.hasSuffix(word), let atoms = rest(text.dropLast(word.count), { $0.isAmount = true }) {
                return atoms
            }
        }
        if let (period, length) = PeriodText.prefix(of: text),
            let atoms = rest(text.dropFirst(length), { $0.period = period })
        {
            return atoms
        }
        for (word, level) in levels where text.hasPrefix(word) && text.count > word.count {
            if let atoms = rest(text.dropFirst(word.count), { $0.level = level }) { return atoms }
        }
        for word in neutral where text.hasSuffix(word) && text.count > word.count {
            if let atoms = rest(text.dropLast(word.count), { $0.isAmount = true }) { return atoms }
        }
        return nil
    }
}
