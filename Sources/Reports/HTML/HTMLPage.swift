/// A page in one file: stylesheet inside, nothing loaded, nothing run; a browser is told to refuse both.
public struct HTMLPage {
    /// The title of the window and of printed pages.
    public var title: String
    /// What the page shows.
    public var content: HTML

    /// A page.
    public init(title: String, content: HTML) { (self.title, self.content) = (title, content) }

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
        \(Stylesheet.markup)</style>
        </head>
        <body class="report">
        \(content)</body>
        </html>

        """
    }
}
