internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Reports
internal import Workspace

/// One upload: what was recognised, what was found, what it would change; and the buttons that store it or drop it.
struct ImportPage {
    private let job: ImportJob
    private let visit: Visit

    init(_ job: ImportJob, _ visit: Visit) {
        self.job = job
        self.visit = visit
    }

    var html: HTML {
        switch job.state {
        case .running(let isTrial, let progress):
            return """
                \(Heading(title: isTrial ? "正在试读" : "正在导入").html)
                <section class="card" data-refresh><p>\(job.names.joined(separator: "、"))</p>
                <p role="status">\(job.state.chineseText)</p>\(Self.bar(progress))
                <p class="muted">页面每两秒自己更新，也可以<a href="\(url: address("import"))">现在就看</a>；\
                \(isTrial ? "离开页面不要紧，试读会继续。" : "离开页面不要紧，导入会做完；这时别人不能导入，但可以照常查看。")</p></section>

                """
        case .failed(let sentence):
            return """
                \(Heading(title: "没有做成").html)
                <section class="card"><p class="bad" role="alert">\(sentence)</p></section>\(choices(nil))\(cancel)

                """
        case .tried(let outcome):
            let outcome = outcome.withNamesOnly
            return """
                \(Heading(title: outcome.isAccepted ? "试读完成，还没有存入" : "有错误，还不能存入").html)
                \(decision(outcome))\(summary(outcome))\(FindingList(outcome.allFindings).html)\(suggestions(outcome))\
                \(roster(outcome))\(outcome.files.map { RecognisedFile($0).html }.joined())\(choices(outcome))

                """
        case .done(let outcome):
            let outcome = outcome.withNamesOnly
            return """
                \(Heading(title: Self.closing(outcome)).html)
                \(summary(outcome))\(rejects(outcome))\(FindingList(outcome.allFindings).html)\(roster(outcome))\
                \(outcome.files.map { RecognisedFile($0).html }.joined())
                <section class="card"><p><a class="button" href="/">看总览</a> <a href="/ranking">看排名</a> \
                <a href="/data">回到数据</a></p></section>

                """
        }
    }

    private static func closing(_ outcome: ImportOutcome) -> String {
        if let batch = outcome.batch { return "已存为批次 \(batch)" }
        return outcome.isAccepted ? "没有新的内容，台账未变" : "有错误，什么也没有存入"
    }

    /// How far it is, sheet by sheet; without a measure while the files are being opened.
    private static func bar(_ progress: ImportProgress?) -> HTML {
        guard let progress else { return "<p><progress></progress></p>" }
        return "<p><progress max=\"\(progress.sheets)\" value=\"\(progress.sheet - 1)\"></progress></p>"
    }

    private func address(_ action: String) -> String { "/data/\(action)" + Query().setting("id", job.id).text }

    private func decision(_ outcome: ImportOutcome) -> HTML {
        let counts = outcome.counts
        let confirm: HTML
        if !outcome.isAccepted {
            confirm = "<p>请改好文件重新上传，或在页面下方的“读法”里说明后再试读。</p>\n"
        } else if counts.new + counts.updated + counts.unchanged == 0 {
            confirm = "<p>没有新的内容：这些文件以前已导入。</p>\n"
        } else {
            confirm = """
                <form method="post" action="/data/confirm">\(Field.token(visit))\(Field.hidden("id", job.id))\
                <button class="primary">存入台账</button></form>

                """
        }
        return "<section class=\"card decide\">\(confirm)\(cancel)</section>\n"
    }

    private var cancel: HTML {
        """
        <form method="post" action="/data/cancel">\(Field.token(visit))\(Field.hidden("id", job.id))\
        <button>取消，不存</button></form>

        """
    }

    private func summary(_ outcome: ImportOutcome) -> HTML {
        let (counts, isStored) = (outcome.counts, outcome.batch != nil)
        let parts: [(String, Int)] = [
            (isStored ? "新增" : "将新增", counts.new), (isStored ? "更新" : "将更新", counts.updated),
            ("与台账相同", counts.unchanged), (isStored ? "退回" : "有错的行", counts.rejected), ("跳过", counts.skipped),
        ]
        let cards = parts.map { name, count -> HTML in
            "<div><dt>\(name)</dt><dd class=\"value\">\(Figure.count(count).text)<small>行</small></dd></div>\n"
        }
        return "<dl class=\"figures\">\n\(cards)</dl>\n"
    }

    private func suggestions(_ outcome: ImportOutcome) -> HTML {
        guard !outcome.suggestions.isEmpty else { return "" }
        let rows = outcome.suggestions.flatMap { suggestion in
            suggestion.candidates.map { candidate in
                Row([
                    Cell(.text(suggestion.name)), Cell(.text(candidate.name)), Cell(.count(candidate.score)),
                    Cell(.text(candidate.command)),
                ])
            }
        }
        let table = Table(
            title: "台账里没有的楼宇可能是", columns: [Column("文件里的写法"), Column("候选"), .figures("相似度"), Column("确认的命令")],
            rows: rows)
        return "<section class=\"card\">\(HTMLTable(table, caption: "建议").html)</section>\n"
    }

    private func roster(_ outcome: ImportOutcome) -> HTML {
        guard let changes = outcome.rosterDifference else { return "" }
        let parts: [(String, [RosterChanges.Change])] = [
            ("新入驻", changes.joined), ("迁出", changes.left), ("更名", changes.renamed), ("搬迁", changes.moved),
        ]
        let rows = parts.flatMap { name, changes in
            changes.prefix(200).map { change in
                Row(
                    [
                        name, change.name, change.code ?? "", change.before.joined(separator: "、"),
                        change.after.joined(separator: "、"),
                    ].map { Cell(.text($0)) })
            }
        }
        let table = Table(
            title: "与上一份名册相比：" + parts.map { "\($0.0) \($0.1.count)" }.joined(separator: "，"),
            columns: [Column("变化"), Column("企业"), Column("代码"), Column("原在"), Column("现在")], rows: rows)
        return "<section class=\"card\">\(HTMLTable(table, caption: "名册变化").html)</section>\n"
    }

    private func rejects(_ outcome: ImportOutcome) -> HTML {
        let links = outcome.files.enumerated().compactMap { position, file -> HTML? in
            guard let path = file.rejectsPath else { return nil }
            let address = "/data/rejects" + Query().setting("id", job.id).setting("file", "\(position)").text
            return "<li><a href=\"\(url: address)\" download>\(path.lastPart)</a></li>\n"
        }
        guard !links.isEmpty else { return "" }
        return """
            <section class="card"><h2>退回的行</h2><p>改好后可以单独再上传：</p><ul class="plain">
            \(links)</ul></section>

            """
    }

    private func choices(_ outcome: ImportOutcome?) -> HTML {
        let hasLoaded = outcome?.allFindings.contains { $0.problem.code == .monthLoaded } ?? false
        return ChoicesForm(job, visit, isOpen: !(outcome?.isAccepted ?? false), hasLoadedMonths: hasLoaded).html
    }
}
