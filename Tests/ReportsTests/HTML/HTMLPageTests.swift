import Testing

@testable import Reports

@Suite("A page in one file")
struct HTMLPageTests {
    private let page = HTMLPage(RankingReport(RankingFixture.threeBuildings, district: "东城区").report).html.text

    @Test("it says its language, its title and that nothing may be loaded or run")
    func head() {
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"zh-CN\">"))
        #expect(page.contains("<title>东城区 楼宇排名：单位面积区级税收</title>"))
        #expect(page.contains("default-src 'none'"))
        #expect(unclosed(in: page) == [])
    }

    @Test("nothing refers to anything outside of the file, and there is no script")
    func selfContained() {
        for word in ["http:", "https:", "src=", "url(", "@import", "<script", "<link", "javascript", " style="] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test("hostile names are inert and unchanged")
    func hostile() {
        #expect(page.contains("=𠮷祥,<bdi class=\"code\" data-code=\"U+202E\">\u{202E}</bdi>座"))
    }

    @Test("the same report gives the same bytes")
    func stable() {
        #expect(page == HTMLPage(RankingReport(RankingFixture.threeBuildings, district: "东城区").report).html.text)
    }
}
