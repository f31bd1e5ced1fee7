internal import BuildingEconomy
internal import Ingestion
internal import Reports

/// 读法: what the steward may state about the files, and the button that reads them again on trial.
struct ChoicesForm {
    private let job: ImportJob
    private let visit: Visit
    private let isOpen: Bool
    private let hasLoadedMonths: Bool

    init(_ job: ImportJob, _ visit: Visit, isOpen: Bool, hasLoadedMonths: Bool) {
        (self.job, self.visit, self.isOpen, self.hasLoadedMonths) = (job, visit, isOpen, hasLoadedMonths)
    }

    var html: HTML {
        let fields = job.choices.fields
        let open: HTML = isOpen ? " open" : ""
        let loaded: HTML = hasLoadedMonths ? "<p class=\"caution\">有的月份已经导入过：请选“让位”或“追加”。</p>\n" : ""
        let kinds = FileKind.allCases.map { ($0.rawValue, $0.chineseName) }
        let units = [("yuan", "元"), ("wan", "万元"), ("yi", "亿元")]
        let modes = [("first", "不动（已有就报错）"), ("replace", "让位：以这次的为准"), ("append", "追加：作为补充")]
        let encodings = [("", "自动判断"), ("utf-8", "UTF-8"), ("gb18030", "GB18030（GBK）"), ("utf-16le", "UTF-16")]
        return """
            <details class="card"\(open)><summary>读法</summary>\(loaded)
            <form class="choices" method="post" action="/data/again">\(Field.token(visit))\(Field.hidden("id", job.id))\
            \(Field.choice("文件种类", "kind", [("", "由列名判断")] + kinds, chosen: fields["kind"]))\
            \(Field.text("入库月份", "month", fields["month"], placeholder: "文件里没有时填，如 2020-12", kind: "month"))\
            \(Field.choice("金额单位", "unit", [("", "按文件所写")] + units, chosen: fields["unit"]))\
            \(Field.choice("已有的月份", "mode", modes, chosen: fields["mode"]))\
            \(Field.choice("文字编码", "encoding", encodings, chosen: fields["encoding"]))\
            \(Field.text("只读工作表", "sheet", fields["sheet"], placeholder: "全部"))\
            \(Field.text("全量名册截至", "completeOn", fields["completeOn"], placeholder: "不是全量就空着", kind: "date"))\
            <label class="field wide"><span>列名对应</span>\
            <textarea name="columns" rows="2" placeholder="一行一个，如 本月实缴=全口径税收">\(fields["columns"] ?? "")</textarea></label>
            \(Field.tick("金额是本年累计数", "cumulative", fields["cumulative"] != nil))\
            \(Field.tick("信用代码的 O/0、I/1 按校验位更正", "repairCodes", fields["repairCodes"] != nil))\
            \(Field.tick("存入好的行，有错的退回", "allowRejects", fields["allowRejects"] != nil))\
            <div class="act"><button>按这样再试读</button></div></form></details>

            """
    }
}
