internal import Reports

/// What stands around a page: title, menu, who is there.
struct Frame: Sendable, Equatable {
    /// The window's title.
    let title: String
    /// Where it belongs in the menu; nil for what stands nowhere in it.
    let section: Section?

    /// A whole document.
    static func html(_ visit: Visit, title: String, section: Section?, content: HTML) -> HTML {
        let frame = Frame(title: title, section: section)
        return frame.before(visit) + content + Frame.after
    }

    /// What stands before the content.
    func before(_ visit: Visit) -> HTML {
        """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>\(title) · 楼宇台账</title>
        <link rel="icon" href="\(url: Assets.icon.path)">
        <link rel="stylesheet" href="\(url: Assets.stylesheet.path)">
        <script src="\(url: Assets.script.path)" defer></script>
        </head>
        <body class="page">
        <a class="skip unseen" href="#content">跳到正文</a>
        <header class="top"><div class="bar">
        <a class="brand" href="/">楼宇台账</a>
        \(menu(visit))\(visitor(visit))</div></header>
        <main id="content" tabindex="-1">

        """
    }

    /// What stands behind it.
    static let after: HTML = """
        </main>
        </body>
        </html>

        """

    private func menu(_ visit: Visit) -> HTML {
        guard visit.visitor != nil else { return "" }
        let items = Section.allCases.map { item -> HTML in
            let current: HTML = item == section ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(url: item.path)\"\(current)>\(item.chineseName)</a></li>\n"
        }
        return "<nav aria-label=\"主菜单\"><ul>\n\(items)</ul></nav>\n"
    }

    private func visitor(_ visit: Visit) -> HTML {
        guard let visitor = visit.visitor, let name = visitor.name else { return "" }
        return "<p class=\"who\">\(name)（\(visitor.role.chineseName)）<a href=\"/logout\">退出</a></p>\n"
    }
}

/// A page's own heading, with what stands at its right.
struct Heading {
    let title: String
    var beside: HTML = ""

    var html: HTML { "<div class=\"heading\"><h1>\(title)</h1>\(beside)</div>\n" }
}

/// Where the same table is had as a file.
struct Exports {
    let path: String
    let query: Query
    var printsCSV = true

    var html: HTML {
        let csv: HTML = printsCSV ? "<a href=\"\(url: path + ".csv" + query.text)\" download>CSV</a>" : ""
        return """
            <p class="exports"><span class="muted">导出</span> \(csv) \
            <a href="\(url: path + ".xlsx" + query.text)" download>工作簿</a></p>

            """
    }
}
