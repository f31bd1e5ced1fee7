import BuildingEconomy
import Testing

@testable import Reports

@Suite("Charts as SVG")
struct SVGChartTests {
    private func table(_ values: [Int64?], goal: Int64? = nil) -> Table {
        Table(
            columns: [Column("楼宇"), .figures("单位区级", unit: "元/㎡")] + (goal == nil ? [] : [.figures("目标", unit: "元/㎡")]),
            rows: values.enumerated().map { position, value in
                let figure = value.map { Figure.money(Money(fen: $0 * 100), .yuan) } ?? .none
                let cells = [Cell(.text("<楼\(position)>")), Cell(figure)]
                return Row(cells + (goal.map { [Cell(.money(Money(fen: $0 * 100), .yuan))] } ?? []))
            })
    }

    private func svg(_ kind: Chart.Kind, _ table: Table) -> String {
        SVGChart(Chart(kind, title: "前十 & 后十", table: table), id: "c1").html.text
    }

    @Test("every kind has a title and all its figures in words", arguments: [Chart.Kind.bars, .dots, .line])
    func alternatives(kind: Chart.Kind) {
        let html = svg(kind, table([1000, 2000], goal: 1500))
        #expect(html.contains("role=\"img\""))
        #expect(html.contains("aria-labelledby=\"c1-title c1-desc\"><title id=\"c1-title\">前十 &amp; 后十</title>"))
        let words = "单位区级(元/㎡)。目标(元/㎡) 1,500.00。&lt;楼0&gt; 1,000.00；&lt;楼1&gt; 2,000.00。"
        #expect(html.contains("<desc id=\"c1-desc\">\(words)</desc>"))
        #expect(unclosed(in: html) == [])
        #expect(!html.contains("style="))
    }

    @Test("bars are as long as their figures, and go left below zero")
    func bars() {
        let html = svg(.bars, table([2000, 1000, -1000]))
        let bars = html.matches(of: #/<rect class="bar" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/#)
        let lengths = bars.compactMap { Double($0.2) }
        #expect(lengths.count == 3)
        #expect(abs(lengths[0] - 2 * lengths[1]) < 0.2 && abs(lengths[1] - lengths[2]) < 0.2)
        #expect(Double(bars[2].1)! < Double(bars[0].1)!)
    }

    @Test("a dot short of its goal is hollow, one that reaches it full")
    func dots() {
        let html = svg(.dots, table([80, 85, 90], goal: 85))
        #expect(html.matches(of: #/class="dot short"/#).count == 1)
        #expect(html.matches(of: #/class="dot"/#).count == 2)
        #expect(html.matches(of: #/class="goal"/#).count == 3)
    }

    @Test("a month without a figure breaks the line, and is no zero")
    func gaps() throws {
        let html = svg(.line, table([10, 20, nil, 40]))
        let path = try #require(html.firstMatch(of: #/class="line" d="([^"]+)"/#)).1
        #expect(path.count { $0 == "M" } == 2 && path.count { $0 == "L" } == 1)
        #expect(html.matches(of: #/<circle/#).count == 3)
    }

    @Test("long names are cut, and whole in the words")
    func longNames() {
        #expect(shortened("北京经济技术开发区大厦", to: 12) == "北京经济技…")
        #expect(shortened("甲乙", to: 4) == "甲乙")
    }

    @Test("nothing to draw is said")
    func empty() { #expect(svg(.bars, table([])).contains("（无数据）")) }
}
