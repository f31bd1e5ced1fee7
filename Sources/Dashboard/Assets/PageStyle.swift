/// What the page adds to the reports' stylesheet: menu, forms, tabs, the map of months.
enum PageStyle {
    static let text = frame + forms + parts

    private static let frame = """
        .page { min-height: 100vh; }
        .skip:focus { position: fixed; left: 8px; top: 8px; z-index: 9; background: var(--paper); padding: 8px 14px; }
        .top { background: var(--paper); border-bottom: 1px solid var(--rule); position: sticky; top: 0; z-index: 5; }
        .top .bar { max-width: 1440px; margin: 0 auto; padding: 0 20px; display: flex; align-items: stretch; gap: 0 22px; }
        .brand { font: 700 18px/56px var(--serif); color: var(--ink); text-decoration: none; letter-spacing: .06em;
          white-space: nowrap; }
        .top nav { overflow-x: auto; scrollbar-width: none; }
        .top nav ul { display: flex; list-style: none; margin: 0; padding: 0; height: 100%; }
        .top nav a { display: block; padding: 0 14px; line-height: 53px; color: var(--ink); text-decoration: none;
          border-bottom: 3px solid transparent; white-space: nowrap; }
        .top nav a:hover { background: var(--tint); }
        .top nav a[aria-current] { border-bottom-color: var(--strong); color: var(--strong); font-weight: 600; }
        .who { margin: 0 0 0 auto; line-height: 56px; font-size: 13.5px; color: var(--soft); white-space: nowrap; }
        main { max-width: 1440px; margin: 0 auto; padding: 26px 20px 60px; outline: 0; }
        .heading { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 8px 24px;
          margin: 0 0 18px; }
        .heading h1 { font-size: 27px; }
        .card { background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 20px 22px;
          margin: 0 0 18px; }
        .card > :last-child { margin-bottom: 0; }
        .card h2 a { text-decoration: none; } .card h2 a:hover { text-decoration: underline; }
        .card h2 small { color: var(--soft); font-weight: 400; margin-left: .6em; }
        .narrow { max-width: 460px; margin: 6vh auto 0; }
        .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: 0 18px; }
        .exports { margin: 0; font-size: 14px; } .card .exports { margin: 0 0 10px; } .exports a { margin-left: .5em; }
        .plain { list-style: none; margin: 0; padding: 0; } .plain li { padding: 4px 0; }
        .done { background: var(--good-tint); color: var(--good); padding: 10px 16px; border-radius: 6px; }
        @media (max-width: 640px) {
          .top .bar { flex-wrap: wrap; padding: 0 14px; gap: 0 12px; }
          .brand { line-height: 44px; } .who { line-height: 44px; }
          .top nav { order: 9; width: calc(100% + 28px); margin: 0 -14px; border-top: 1px solid var(--rule); }
          .top nav a { padding: 0 10px; line-height: 43px; } .top nav ul { justify-content: space-between; }
          main { padding: 16px 0 40px; }
          .heading { padding: 0 14px; } .heading h1 { font-size: 22px; }
          .card { border-width: 1px 0; border-radius: 0; padding: 16px 14px; margin-bottom: 12px; }
          main > p, main > .tabs, main > .month { padding: 0 14px; }
          .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .figures > div { padding: 10px 12px; } .figures .value { font-size: 20px; }
        }
        @media print { .top, .filters, .exports, .pages, .tabs, .month { display: none; } main { padding: 0; max-width: none; } }

        """

    private static let forms = """
        input, select, textarea, button { font: inherit; color: inherit; }
        input, select, textarea { background: var(--paper); border: 1px solid var(--rule); border-radius: 4px;
          padding: 5px 9px; min-height: 36px; width: 100%; }
        input[type="checkbox"] { width: 17px; height: 17px; min-height: 0; margin: 0 4px 0 0; vertical-align: -3px;
          accent-color: var(--strong); }
        input:focus-visible, select:focus-visible, textarea:focus-visible, button:focus-visible, summary:focus-visible {
          outline: 2px solid var(--strong); outline-offset: 1px; }
        button, .button { display: inline-block; background: var(--paper); border: 1px solid var(--strong); color: var(--strong);
          border-radius: 4px; padding: 5px 18px; min-height: 36px; cursor: pointer; text-decoration: none; white-space: nowrap; }
        button.primary, .button { background: var(--strong); color: var(--paper); }
        button:hover { background: var(--tint); } button.primary:hover { opacity: .9; background: var(--strong); }
        button[disabled] { opacity: .5; cursor: default; }
        .field span { display: block; font-size: 13px; color: var(--soft); margin: 0 0 3px; }
        .tick { align-self: end; line-height: 36px; white-space: nowrap; }
        .act { align-self: end; display: flex; gap: 14px; align-items: center; white-space: nowrap; }
        .filters, .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px 16px; }
        .choices { grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); margin-top: 14px; }
        .choices .tick { white-space: normal; line-height: 1.5; align-self: center; }
        .wide { grid-column: 1 / -1; }
        .narrow form { display: grid; gap: 14px; margin: 14px 0; }
        .month { display: flex; gap: 10px; align-items: end; margin: 0 0 18px; } .heading .month { margin: 0; }
        .month .field { display: flex; align-items: center; gap: 8px; } .month .field span { margin: 0; white-space: nowrap; }
        .drop { border: 2px dashed var(--rule); border-radius: 6px; padding: 18px 20px; }
        .drop.over { border-color: var(--strong); background: var(--tint); }
        .drop input[type="file"] { border: 0; padding: 4px 0; width: auto; max-width: 100%; }
        input::file-selector-button { font: inherit; color: var(--strong); background: var(--paper); cursor: pointer;
          border: 1px solid var(--strong); border-radius: 4px; padding: 5px 14px; margin-right: 12px; min-height: 36px; }
        .drop > :last-child { margin-bottom: 0; }
        .decide { display: flex; flex-wrap: wrap; gap: 12px 18px; align-items: center; } .decide p { margin: 0; }
        progress { width: min(100%, 320px); vertical-align: middle; accent-color: var(--strong); }
        summary { cursor: pointer; font-weight: 600; }
        details[open] > summary { margin-bottom: 12px; }
        @media (max-width: 640px) { .filters, .choices { grid-template-columns: repeat(2, minmax(0, 1fr)); } input, select, textarea { font-size: 16px; } }

        """

    private static let parts = """
        .figures { gap: 0; background: var(--paper); overflow: hidden; }
        .figures > div { border: solid var(--rule); border-width: 1px 0 0 1px; margin: -1px 0 0 -1px; }
        .figures a { color: inherit; text-decoration: none; } .figures a:hover { text-decoration: underline; }
        .figures .beside .good, .figures .beside .bad { white-space: nowrap; }
        @media (min-width: 900px) { .figures.four { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
        main > .figures { margin: 0 0 18px; }
        .card tbody th[scope="row"] { position: sticky; left: 0; background: var(--paper); }
        .card tbody tr:hover th[scope="row"] { background: var(--tint); }
        .decide form { margin: 0; }
        .history .long { min-width: 20em; } .history summary { font-weight: 400; }
        .tabs ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; margin: 0 0 14px; padding: 0; }
        .tabs a { display: block; padding: 4px 14px; border: 1px solid var(--rule); border-radius: 999px;
          background: var(--paper); text-decoration: none; font-size: 14px; }
        .tabs a[aria-current] { background: var(--strong); border-color: var(--strong); color: var(--paper); }
        .pages { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: 14px; margin: 0 0 14px; }
        .colours { display: flex; flex-wrap: wrap; gap: 6px 22px; list-style: none; margin: 0 0 12px; padding: 0; }
        .colours b { font-size: 22px; font-weight: 600; }
        .colours li::before { content: ""; display: inline-block; width: 10px; height: 10px; border-radius: 2px;
          margin-right: 6px; background: var(--soft); }
        .colours .red::before { background: var(--bad); } .colours .amber::before { background: #d9a21b; }
        .colours .green::before { background: var(--good); }
        .months { width: auto; } .months th, .months td { text-align: center; padding: 3px; min-width: 32px; }
        @media (max-width: 640px) { .months { font-size: 12px; } .months th, .months td { padding: 2px 1px; min-width: 0; } }
        .months td > a { display: block; border-radius: 3px; text-decoration: none; color: inherit; line-height: 26px; }
        .months .full > a, .key .full { background: var(--good-tint); color: var(--good); }
        .months .part > a, .key .part { background: var(--caution-tint); color: var(--caution); }
        .months .missing, .key .missing { color: var(--bad); }
        .key { font-size: 13px; color: var(--soft); margin: 0; }
        .key span { padding: 1px 6px; border-radius: 3px; }
        tr.undone { color: var(--soft); } tr.undone td { text-decoration: line-through; text-decoration-color: var(--rule); }
        tr.undone td:last-child, tr.undone td:first-child { text-decoration: none; }

        """
}
