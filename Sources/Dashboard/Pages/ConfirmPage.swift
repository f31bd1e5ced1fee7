internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// Asks before a batch is taken back or counts again, and takes a note on a building.
enum ConfirmPage {
    static func html(_ action: String, _ visit: Visit, _ workspace: Workspace) throws -> HTML {
        let number = visit.query["batch"].flatMap { Int($0) }
        guard let batch = try workspace.ledger.read({ try $0.history() }).first(where: { $0.number == number }) else {
            throw Refusal.badQuestion("没有这一批：请从历史里点进来。")
        }
        let name = action == "undo" ? "撤销" : "重做"
        let entry = HistoryReport.Entry(batch, for: visit.profile)
        let effect = action == "undo" ? "它写入的不再有效，它取代的恢复；以后还可以重做。" : "它重新有效；以后还可以再撤销。"
        return """
            \(Heading(title: "\(name)批次 \(batch.number)？").html)
            <section class="card"><p>\(entry.kind)：\(batch.files.map(\.name).joined(separator: "、")) \(entry.counts)</p>
            <p>\(effect)</p><form method="post" action="\(url: "/data/\(action)")">\(Field.token(visit))\
            \(Field.hidden("batch", "\(batch.number)"))<div class="act"><button class="primary">\(name)</button> \
            <a href="/data">不\(name)</a></div></form></section>

            """
    }

    static func noteForm(_ visit: Visit) -> HTML {
        """
        \(Heading(title: "备注").html)
        <section class="card"><p>备注记入台账，有关数字变化以前一直显示在预警里。</p>
        <form method="post" action="/data/note">\(Field.token(visit))\(Field.hidden("key", visit.query["key"]))\
        <label class="field wide"><span>备注</span>\
        <textarea name="text" rows="3" maxlength="500" required placeholder="如 3月起整层改造，预计9月完成"></textarea></label>
        <div class="act"><button class="primary">记下</button> \
        <a href="\(url: "/building" + Query().setting("key", visit.query["key"]).text)">不记</a></div></form></section>

        """
    }
}
