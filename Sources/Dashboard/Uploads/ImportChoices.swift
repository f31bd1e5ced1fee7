internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Spreadsheets
internal import Workspace

/// What the steward states about uploaded files, beyond what they say themselves: the page's form of `louyu import`'s options.
struct ImportChoices: Sendable, Equatable {
    /// The form's fields as they were sent, to be shown again.
    var fields = Query()
    private var options = ImportOptions()
    private var encoding: TextEncoding?
    private var mode: LoadMode?
    private var allowsRejects = false
    private var completeOn: Day?

    /// Nothing stated.
    init() {}

    /// What a form states.
    ///
    /// - Throws: ``Refusal`` about a field that cannot be read.
    init(_ fields: Query) throws(Refusal) {
        self.fields = fields
        if let kind = fields["kind"] { options.kind = try Self.known(FileKind(rawValue: kind), "文件种类") }
        if let unit = fields["unit"] { options.unit = try Self.known(MoneyUnit(rawValue: unit), "金额单位") }
        if let month = fields["month"] {
            options.month = try Self.known(Month(text: month), "入库月份“\(month)”：应写作 2020-12")
        }
        if let name = fields["encoding"] { encoding = try Self.known(TextEncoding(name: name), "文字编码") }
        if let mode = fields["mode"], mode != "first" {
            self.mode = try Self.known(LoadMode(rawValue: mode), "已有月份的处理")
        }
        if let day = fields["completeOn"] {
            completeOn = try Self.known(Day(text: day), "全量名册的日期“\(day)”：应写作 2020-12-31")
        }
        options.isCumulative = fields["cumulative"] != nil
        options.repairsCodes = fields["repairCodes"] != nil
        allowsRejects = fields["allowRejects"] != nil
        for line in (fields["columns"] ?? "").split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw .badQuestion("列名对应“\(line)”：应写作 列名=字段，一行一个")
            }
            options.columns[parts[0]] = parts[1]
        }
        guard completeOn == nil || !allowsRejects else {
            throw .badQuestion("全量名册不能同时“存入好的行”：被退回的企业会被当作已迁出")
        }
    }

    /// The request for files that lie at `paths`.
    func request(_ paths: [String], isDryRun: Bool, origin: Origin) -> ImportRequest {
        var request = ImportRequest(files: paths, origin: origin)
        request.options = options
        request.sheet = fields["sheet"]
        request.encoding = encoding
        request.mode = mode
        request.isDryRun = isDryRun
        request.allowsRejects = allowsRejects
        request.completeOn = completeOn
        return request
    }

    private static func known<Value>(_ value: Value?, _ what: String) throws(Refusal) -> Value {
        guard let value else { throw .badQuestion("看不懂\(what)") }
        return value
    }
}
