internal import BuildingEconomy
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// 数据: upload, what waits for a decision, and the history with undo and redo.
enum DataPage {
    static func html(_ visit: Visit, _ workspace: Workspace, waiting: [ImportJob], busy: String?) throws -> HTML {
        let batches = try workspace.ledger.read { try $0.history() }
        let query = visit.query
        let done: HTML = query["done"].map { "<p class=\"done\" role=\"status\">\($0)</p>" } ?? ""
        return """
            \(Heading(title: "数据", beside: "<p class=\"exports\"><a href=\"/check\">对账</a></p>").html)\(done)\
            \(busy.map(notice) ?? upload(visit))\(list(waiting, visit))\
            <section class="card" aria-labelledby="history"><h2 id="history">历史</h2>\
            \(Exports(path: "/history", query: Query()).html)\(HistoryTable(batches, visit).html)</section>

            """
    }

    /// Somebody imports or changes the history: whoever would do the same waits; reading goes on.
    private static func notice(_ busy: String) -> HTML {
        """
        <section class="card" data-refresh><h2>导入</h2><p class="caution" role="status">\(busy)。</p>\
        <p>一次只做一个导入：等它完成，这里就能上传；各页照常可以查看。</p></section>

        """
    }

    private static func upload(_ visit: Visit) -> HTML {
        guard visit.mayWrite else {
            return "<section class=\"card\"><p class=\"muted\">您的账号只能查看；导入和撤销请用楼长账号。</p></section>\n"
        }
        let address = "/data/upload" + Query().setting("token", visit.session?.formToken).text
        return """
            <section class="card" aria-labelledby="upload"><h2 id="upload">导入</h2>
            <form class="drop" method="post" action="\(url: address)" enctype="multipart/form-data">
            <p><label for="files">楼宇台账、入驻企业名册、税收入库表：xlsx、xls、csv，可以一次选多个，也可以拖到这里。</label></p>
            <p><input id="files" type="file" name="files" multiple required accept=".xlsx,.xls,.csv,.txt,.tsv,.xml,.html,.htm"> \
            <button>上传并试读</button></p>
            <p class="muted">先试读：认出了什么、有什么问题、会改动什么，都给您看过，再决定存不存。</p>
            <p class="progress" hidden><progress max="100" value="0"></progress> <span></span></p>
            </form></section>

            """
    }

    private static func list(_ waiting: [ImportJob], _ visit: Visit) -> HTML {
        guard !waiting.isEmpty, visit.mayWrite else { return "" }
        let items = waiting.map { job -> HTML in
            """
            <li><a href="\(url: "/data/import" + Query().setting("id", job.id).text)">\(job.names.joined(separator: "、"))</a> \
            <span class="muted">\(job.state.chineseText)\(job.sender.map { "（\($0)）" } ?? "")</span></li>

            """
        }
        return """
            <section class="card"><h2>还没有存入的上传</h2><ul class="plain">
            \(items)</ul></section>

            """
    }
}

/// The batches, the newest first, each with the button that takes it back or lets it count again.
struct HistoryTable {
    private let batches: [Batch]
    private let visit: Visit

    init(_ batches: [Batch], _ visit: Visit) {
        self.batches = batches.reversed()
        self.visit = visit
    }

    /// As a file.
    static func report(_ batches: [Batch], for profile: Profile) -> Report {
        HistoryReport(batches, profile: profile).report
    }

    var html: HTML {
        let rows = batches.prefix(200).map(row)
        let more: HTML = batches.count > 200 ? "<p class=\"muted\">只列出最近 200 批，全部见导出的文件。</p>" : ""
        let body: HTML = rows.isEmpty ? "<tr><td class=\"none\" colspan=\"7\">（无）</td></tr>" : "\(Array(rows))"
        return """
            <div class="box" role="region" tabindex="0" aria-label="历史"><table class="history">
            <caption class="unseen">台账历史</caption>
            <thead><tr><th scope="col" class="n">批次</th><th scope="col">时间</th><th scope="col">类型</th>\
            <th scope="col">操作人</th><th scope="col">内容</th><th scope="col">状态</th><th scope="col"></th></tr></thead>
            <tbody>\(body)</tbody></table></div>\(more)

            """
    }

    private func row(_ batch: Batch) -> HTML {
        let entry = HistoryReport.Entry(batch, for: visit.profile)
        let undone: HTML = batch.isInForce ? "" : " class=\"undone\""
        return """
            <tr\(undone)><td class="n"><a href="\(url: "/?asOf=\(batch.number)")" title="看这一批之后的数字">\(batch.number)</a></td>\
            <td>\(String(entry.time.prefix(16)).replacing("T", with: " "))</td><td>\(entry.kind)</td><td>\(batch.author)</td>\
            <td class="long">\(files(batch))\(entry.counts)</td><td>\(entry.state)</td><td>\(button(batch))</td></tr>

            """
    }

    /// A few names; of many, the first and how many more, which open on demand.
    private func files(_ batch: Batch) -> HTML {
        let names = batch.files.map(\.name)
        guard let first = names.first else { return "" }
        guard names.count > 2 else { return "\(names.joined(separator: "、"))<br>" }
        return "<details><summary>\(first) 等 \(names.count) 个文件</summary>\(names.joined(separator: "、"))</details>"
    }

    private func button(_ batch: Batch) -> HTML {
        guard visit.mayWrite, ![.undo, .redo, .purge].contains(batch.kind) else { return "" }
        let (action, name) = batch.isInForce ? ("undo", "撤销") : ("redo", "重做")
        return """
            <a href="\(url: "/data/\(action)" + Query().setting("batch", "\(batch.number)").text)">\(name)</a>
            """
    }
}
