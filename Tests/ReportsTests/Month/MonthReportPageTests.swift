import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The month's page")
struct MonthReportPageTests {
    private let page = MonthFixture.report().page(version: "1.2.3").html.text

    @Test("it has every section, a list of them, and every opened element is closed")
    func sections() {
        for id in ["bulletin", "trend", "goals", "ranking", "flags", "groups", "yiyuan", "check"] {
            #expect(page.contains("<section id=\"\(id)\">") && page.contains("<a href=\"#\(id)\">"), "\(id)")
        }
        #expect(unclosed(in: page) == [])
        #expect(page.contains("由 louyu 1.2.3 按台账第 3 批（2021-01-08）生成"))
    }

    @Test("it stands alone: nothing loaded, nothing run")
    func selfContained() {
        for word in ["http:", "https:", "src=", "url(", "@import", "<script", "<link", " style="] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test("title and month stand at the head of every printed page, on A4 across")
    func paper() {
        #expect(page.contains("@top-left { content: \"东城区楼宇经济月报　2020年12月　内部资料 注意保密\";"))
        #expect(page.contains("size: A4 landscape"))
    }

    @Test("a district's name cannot leave the stylesheet")
    func hostileTitle() {
        let css = Stylesheet.running("a\"; } </style><script>\\\u{202E}").text
        #expect(css.contains("content: \"a\\0022 ; } \\003C /style>\\003C script>\\005C \\003C U+202E>\";"))
    }

    @Test("charts have words of their own, each under its own name")
    func charts() {
        let ids = page.matches(of: #/<title id="([a-z0-9-]+)"/#).map { String($0.1) }
        #expect(ids.count == 5 && Set(ids).count == 5)
        #expect(page.matches(of: #/<desc id=/#).count == 5)
        #expect(page.contains("全口径税收，近24个月逐月（万元）"))
    }

    @Test("the trend tells a month that is not loaded from one without tax")
    func trend() throws {
        let path = try #require(page.firstMatch(of: #/class="line" d="([^"]+)"/#)).1
        #expect(path.count { $0 == "M" } == 2)
    }

    @Test("hostile names are inert and unchanged")
    func hostile() {
        #expect(page.contains("=𠮷祥,<bdi class=\"code\" data-code=\"U+202E\">\u{202E}</bdi>座"))
    }
}
