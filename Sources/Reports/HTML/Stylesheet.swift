/// The one stylesheet of reports and of the page: Chinese typography, light and dark, narrow screens, paper.
public enum Stylesheet {
    /// As a file.
    public static var text: String { markup.text }

    /// As it stands inside `<style>`.
    static let markup: HTML = "\(base)\(tables)\(charts)\(paper)"

    /// The head and foot of every printed page.
    static func running(_ text: String) -> HTML {
        let box: HTML = "font: 8pt var(--sans); color: #444"
        return """
            @page {
              @top-left { content: \(HTML(markup: cssString(inertText(text)))); \(box); }
              @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; \(box); }
            }

            """
    }

    /// Text as a quoted string of a stylesheet that stands inside `<style>`.
    private static func cssString(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", "&", "\n": quoted += "\\" + codePoint(scalar) + " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"" + quoted + "\""
    }

    private static let base: HTML = """
        :root {
          color-scheme: light dark;
          --paper: #fff; --ground: #f5f6f8; --ink: #1c2733; --soft: #5b6876; --rule: #d5dbe1; --strong: #1f4e79;
          --tint: #eef3f8; --good: #0f6b3e; --bad: #b3261e; --caution: #7a5200;
          --good-tint: #e3f4ea; --bad-tint: #fdeceb; --caution-tint: #fdf3d8; --shade: rgb(28 39 51 / .2);
          --sans: "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "HarmonyOS Sans SC",
            "Microsoft YaHei", "微软雅黑", sans-serif;
          --serif: "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, "宋体", serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #171c22; --ground: #10141a; --ink: #e3e8ed; --soft: #9aa7b4; --rule: #36414c; --strong: #8fbce6;
            --tint: #1f2832; --good: #6fd39b; --bad: #ff9a90; --caution: #f0c465;
            --good-tint: #16301f; --bad-tint: #3a1c1a; --caution-tint: #352a10; --shade: rgb(0 0 0 / .7);
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.7 var(--sans);
          line-break: strict; overflow-wrap: anywhere; text-autospace: normal; text-spacing-trim: trim-start;
          font-variant-numeric: tabular-nums lining-nums;
        }
        h1, h2, h3 { line-height: 1.35; font-weight: 600; text-wrap: balance; }
        h1 { font: 700 30px/1.3 var(--serif); margin: 0; letter-spacing: .02em; }
        h2 { font-size: 20px; margin: 0 0 12px; color: var(--strong); }
        h3 { font-size: 16px; margin: 20px 0 8px; }
        p { margin: 0 0 10px; }
        a { color: var(--strong); text-underline-offset: 3px; }
        a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--strong); outline-offset: 2px; }
        small { font-size: 85%; }
        abbr[title] { text-decoration: none; cursor: help; color: var(--soft); }
        .unseen:not(:focus) {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap;
        }
        .muted { color: var(--soft); }
        .good { color: var(--good); }
        .bad { color: var(--bad); }
        .caution { color: var(--caution); }
        .none { color: var(--soft); }
        .code::before { content: "‹" attr(data-code) "›"; color: var(--caution); font-size: 80%; }
        .report { padding: 28px 20px 40px; }
        .report .head, .report main, .report .foot { max-width: 1240px; margin: 0 auto; }
        .report section {
          background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 22px 24px; margin: 18px 0 0;
        }
        .period { display: none; }
        .period-line { margin: 0 0 2px; color: var(--strong); font-weight: 600; letter-spacing: .06em; }
        .facts { margin: 8px 0 0; color: var(--soft); font-size: 13.5px; }
        .facts span + span::before { content: " · "; }
        .facts strong { margin-left: 1em; padding: 1px .6em; border: 1px solid currentColor; border-radius: 3px; color: var(--strong); }
        .contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 12px 0 0; padding: 0; }
        .summary { display: grid; gap: 10px 32px; align-items: start; }
        @media (min-width: 980px) { .summary { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); } }
        .prose { max-width: 46em; font-size: 16px; line-height: 1.85; text-align: justify; }
        .prose p { text-indent: 2em; }
        .foot { color: var(--soft); font-size: 12.5px; padding-top: 14px; }
        .basis { margin: 0 0 14px; font-size: 13.5px; }
        .basis div { display: grid; grid-template-columns: 7em 1fr; gap: 0 12px; }
        .basis dt { color: var(--soft); }
        .basis dd { margin: 0; }
        .basis .caution dt, .basis .bad dt, .basis .good dt { color: inherit; font-weight: 600; }
        .notes { margin: 12px 0 0; padding-left: 1.6em; color: var(--soft); font-size: 13px; }
        @media (max-width: 640px) {
          .report { padding: 16px 0 32px; }
          .report .head, .report .foot { padding: 0 14px; }
          .report section { border-width: 1px 0; border-radius: 0; padding: 16px 14px; }
          h1 { font-size: 24px; }
          .basis div { grid-template-columns: 1fr; margin-bottom: 6px; }
        }

        """

    private static let tables: HTML = """
        .box {
          overflow-x: auto; max-width: 100%; margin: 0 0 14px; background-repeat: no-repeat;
          background-image: linear-gradient(to right, var(--paper) 40%, transparent),
            linear-gradient(to left, var(--paper) 40%, transparent), linear-gradient(to right, var(--shade), transparent),
            linear-gradient(to left, var(--shade), transparent);
          background-position: left, right, left, right; background-size: 30px 100%, 30px 100%, 10px 100%, 10px 100%;
          background-attachment: local, local, scroll, scroll;
        }
        table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.5; }
        .dense { font-size: 12.5px; }
        .dense th, .dense td { padding: 5px 6px; }
        caption { text-align: left; font-weight: 600; padding: 8px 0 6px; }
        caption.unseen { position: absolute; }
        thead { border-top: 2px solid var(--strong); border-bottom: 1px solid var(--strong); }
        tbody { border-bottom: 2px solid var(--strong); }
        tfoot { border-bottom: 2px solid var(--strong); }
        tfoot tr { background: var(--tint); }
        tfoot .median { color: var(--soft); }
        tfoot .total > * { font-weight: 600; }
        th, td { padding: 6px 9px; text-align: left; vertical-align: top; font-weight: 400; }
        thead th { vertical-align: bottom; font-weight: 600; white-space: nowrap; }
        thead th small { display: block; font-weight: 400; color: var(--soft); }
        thead th a { color: inherit; }
        thead th[aria-sort="descending"] span::after { content: " ▼"; font-size: 75%; }
        thead th[aria-sort="ascending"] span::after { content: " ▲"; font-size: 75%; }
        tbody tr + tr { border-top: 1px solid var(--rule); }
        tbody tr:hover { background: var(--tint); }
        tbody th { white-space: nowrap; font-weight: 500; }
        td { white-space: nowrap; }
        td.long { white-space: normal; min-width: 22em; }
        .dense td.long { min-width: 13em; }
        tbody th.long { white-space: normal; min-width: 12em; max-width: 24em; overflow-wrap: anywhere; }
        .n { text-align: right; }
        td a, th a { text-decoration-thickness: 1px; text-decoration-color: var(--rule); }
        td.n a { color: inherit; }
        .sign { font-style: normal; font-size: 85%; margin-right: .35em; }
        .badge { display: inline-block; padding: 0 .55em; border-radius: 3px; font-weight: 500; background: var(--tint); }
        .good > .badge { background: var(--good-tint); } .bad > .badge { background: var(--bad-tint); }
        .caution > .badge { background: var(--caution-tint); }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr)); gap: 1px; padding: 0;
          margin: 0; background: var(--rule); border: 1px solid var(--rule); }
        .figures > div { background: var(--paper); padding: 14px 16px; }
        .figures dt { color: var(--soft); font-size: 13.5px; }
        .figures dd { margin: 0; }
        .figures .value { font: 600 26px/1.35 var(--sans); }
        .figures .value small { font-size: 14px; font-weight: 400; color: var(--soft); margin-left: .25em; }
        .figures .beside { font-size: 13px; color: var(--soft); }
        .figures .beside .good { color: var(--good); } .figures .beside .bad { color: var(--bad); }

        """

    private static let charts: HTML = """
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 8px 36px; }
        .chart { margin: 0 0 16px; break-inside: avoid; }
        .chart figcaption { font-weight: 600; margin: 0 0 8px; }
        .chart svg { display: block; width: 100%; max-width: 580px; height: auto; font-family: var(--sans); }
        .chart svg.wide { max-width: 1000px; min-width: 560px; }
        .chart text { fill: var(--ink); font-size: 12.5px; font-variant-numeric: tabular-nums; }
        .chart .name, .chart .end { text-anchor: end; }
        .chart .mark, .chart .key { text-anchor: middle; font-size: 11.5px; fill: var(--soft); }
        .chart .key { fill: var(--bad); }
        .chart .bar { fill: var(--strong); }
        .chart .axis { stroke: var(--soft); stroke-width: 1; }
        .chart .grid { stroke: var(--rule); stroke-width: 1; }
        .chart .goal { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 4 3; }
        .chart .stem { stroke: var(--soft); stroke-width: 1.5; opacity: .55; }
        .chart .dot { fill: var(--strong); stroke: var(--strong); stroke-width: 1.5; }
        .chart .dot.short { fill: var(--paper); stroke: var(--bad); stroke-width: 2; }
        .chart .line { fill: none; stroke: var(--strong); stroke-width: 2.2; stroke-linejoin: round; }
        .chart .line.second { stroke: var(--soft); stroke-width: 1.6; stroke-dasharray: 5 4; }

        """

    private static let paper: HTML = """
        @page { size: A4 landscape; margin: 16mm 12mm 14mm; }
        @media print {
          :root {
            color-scheme: light;
            --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --rule: #bbb; --strong: #173a5c; --tint: #f1f4f7;
            --good: #0b5a33; --bad: #9c1c15; --caution: #6b4800;
          }
          body, .report { font-size: 9.5pt; line-height: 1.5; padding: 0; background: #fff; }
          .report .head, .report main, .report .foot { max-width: none; padding: 0; }
          .report section { border: 0; border-radius: 0; padding: 0; margin: 0 0 6mm; }
          .report .head { margin-bottom: 5mm; }
          .period { display: inline; float: right; font-size: 8.5pt; font-weight: 400; color: var(--soft); }
          .prose { font-size: 11pt; max-width: none; }
          h1 { font-size: 20pt; } h2 { font-size: 13pt; break-after: avoid; } h3, caption { break-after: avoid; }
          table { font-size: 7.8pt; line-height: 1.35; }
          th, td { padding: 1.1mm 1.2mm; }
          td.long, .dense td.long, tbody th.long { min-width: 0; }
          .summary { display: block; }
          .figures { grid-template-columns: repeat(6, 1fr); }
          .charts { grid-template-columns: 1fr 1fr; break-inside: avoid; }
          .chart svg, .chart svg.wide { max-height: 138mm; min-width: 0; }
          .pair .chart svg { max-height: 59mm; }
          #ranking { break-before: page; }
          .box { overflow: visible; background: none; }
          thead { display: table-header-group; } tfoot { display: table-row-group; }
          tr, .chart, .figures, .basis { break-inside: avoid; }
          .basis { break-after: avoid; }
          .screen { display: none; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
