import Testing

@testable import Reports

@Suite("The stylesheet")
struct StylesheetTests {
    @Test("it has light and dark colours, paper on A4 across and narrow screens, and loads nothing")
    func media() {
        let css = Stylesheet.text
        #expect(css.contains("prefers-color-scheme: dark"))
        #expect(css.contains("size: A4 landscape"))
        #expect(css.contains("@media (max-width: 640px)"))
        #expect(!css.contains("url(") && !css.contains("@import") && !css.contains("<"))
    }

    @Test("every brace is closed, and every colour in use is defined")
    func whole() {
        let css = Stylesheet.text
        #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
        let used = Set(css.matches(of: #/var\((--[a-z-]+)\)/#).map { String($0.1) })
        let defined = Set(css.matches(of: #/(--[a-z-]+):/#).map { String($0.1) })
        #expect(used.subtracting(defined) == [])
    }
}
