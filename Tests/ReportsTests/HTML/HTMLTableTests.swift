import BuildingEconomy
import Testing

@testable import Reports

@Suite("Tables as markup")
struct HTMLTableTests {
    private let table = Table(
        columns: [Column("编号"), Column("楼宇"), .figures("在地纳税率", unit: "%"), .figures("变化")],
        rows: [
            Row([
                Cell(.text("B01")), Cell(.text("<b>𠮷</b>\u{202E}")), Cell(.rate(Ratio(1, over: 2)!), tone: .bad),
                Cell(.rankChange(2), tone: .good),
            ]),
            Row([Cell(.text("B02")), Cell(.text("乙")), Cell(.absent("无基期数据")), Cell(.none)]),
            Row([Cell(.text("")), Cell(.text("合计")), Cell(.rate(Ratio(1, over: 2)!)), Cell(.none)], part: .total),
        ])

    private var html: String { HTMLTable(table, caption: "排名 & 变化").html.text }

    @Test("it has a caption, headers with their scope and the building as the head of its row")
    func structure() {
        #expect(html.contains("<caption class=\"unseen\">排名 &amp; 变化</caption>"))
        #expect(html.contains("<th scope=\"col\"><span>编号</span></th>"))
        #expect(html.contains("<th scope=\"col\" class=\"n\"><span>在地纳税率</span><small>(%)</small></th>"))
        #expect(html.contains("<td>B01</td><th scope=\"row\">&lt;b&gt;𠮷&lt;/b&gt;<bdi"))
        #expect(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"排名 &amp; 变化\""))
    }

    @Test("a title of the table's own is shown")
    func title() {
        var titled = table
        titled.title = "小计"
        #expect(HTMLTable(titled, caption: "x").html.text.contains("<caption class=\"shown\">小计</caption>"))
    }

    @Test("a colour never speaks alone: numbers have a sign with its meaning in words, arrows need none")
    func tones() {
        let sign = "<i class=\"sign\" role=\"img\" aria-label=\"未达标\" title=\"未达标\">×</i>"
        #expect(html.contains("<td class=\"n bad\">\(sign)50.00</td>"))
        #expect(html.contains("<td class=\"n good\">▲2</td>"))
    }

    @Test("what is absent is a dash, with its reason where there is one")
    func absent() {
        #expect(html.contains("<td class=\"n\"><abbr title=\"无基期数据\">–</abbr></td>"))
        #expect(html.contains("<td class=\"n\"><span class=\"muted\">–</span></td>"))
    }

    @Test("totals stand in the foot")
    func totals() throws {
        let foot = try #require(html.firstRange(of: "<tfoot><tr class=\"total\">"))
        let body = try #require(html.firstRange(of: "</tbody>"))
        #expect(body.upperBound < foot.lowerBound)
        #expect(html.contains("<th scope=\"row\">合计</th>"))
    }

    @Test("an empty table says so")
    func empty() {
        let empty = Table(columns: [Column("a"), Column("b")])
        #expect(HTMLTable(empty, caption: "x").html.text.contains("<td class=\"none\" colspan=\"2\">（无）</td>"))
    }

    @Test("cells and headers lead where they are told, and the order is said")
    func links() {
        let links = HTMLTable.Links(
            cell: { row, column in column == 2 && row == 0 ? "/explain?a=1&b=2" : nil },
            header: { $0 == 2 ? "?by=rate" : nil }, order: (2, true))
        let html = HTMLTable(table, caption: "x", links: links).html.text
        #expect(html.contains("<a href=\"/explain?a=1&amp;b=2\"><i class=\"sign\""))
        #expect(html.contains("<th scope=\"col\" class=\"n\" aria-sort=\"descending\"><a href=\"?by=rate\"><span>在地"))
        #expect(html.split(separator: "<a ").count == 3)
    }

    @Test("every opened element is closed")
    func balanced() { #expect(unclosed(in: html) == []) }
}

/// The elements that a piece of markup opens and does not close, or closes and did not open.
func unclosed(in html: String) -> [String] {
    let void: Set = ["meta", "br", "input", "link", "rect", "line", "circle", "path", "!doctype", "col"]
    var open: [String] = []
    for match in html.matches(of: #/<(\/?)([!a-zA-Z][a-zA-Z0-9]*)[^>]*>/#) {
        let name = String(match.2)
        if void.contains(name) { continue }
        if match.1.isEmpty {
            open.append(name)
        } else if open.last == name {
            open.removeLast()
        } else {
            return open + ["/" + name]
        }
    }
    return open
}
