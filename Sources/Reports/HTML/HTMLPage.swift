/// A page in one file: stylesheet inside, nothing loaded, nothing run; a browser is told to refuse both.
public struct HTMLPage {
    /// The title of the window and of printed pages.
    public var title: String
    /// What stands at the head of every printed page; the title where nothing else is said.
    public var running: String
    /// What the page shows.
    public var content: HTML

    /// A page.
    public init(title: String, running: String? = nil, content: HTML) {
        self.title = title
        self.running = running ?? title
        self.content = content
    }

    /// The page of one report.
    public init(_ report: Report) {
        let body = HTMLReport(report)
        self.init(
            title: report.title,
            content: """
                <header class="head"><h1>\(report.title)</h1></header>
                <main>\(body.html)</main>

                """)
    }

    /// The document.
    public var html: HTML {
        """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="louyu">
        <title>\(inertText(title))</title>
        <style>
        \(Stylesheet.markup)\(Stylesheet.running(running))</style>
        </head>
        <body class="report">
        \(content)</body>
        </html>

        """
    }
}
