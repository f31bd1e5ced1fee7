import Testing

@testable import Reports

@Suite("Hostile text on a page")
struct HTMLEscapingTests {
    @Test("a mark that reorders a line stays in the text, shown by its code and closed off at once")
    func marks() {
        #expect(escapedText("甲\u{202E}乙") == "甲<bdi class=\"code\" data-code=\"U+202E\">\u{202E}</bdi>乙")
        #expect(escapedText("a\u{1B}b").contains("data-code=\"U+001B\">\u{1B}</bdi>b"))
    }

    @Test("ordinary names of every plane, formulas and joiners stay as they are")
    func ordinary() {
        for text in ["雍和大厦A座", "𠮷野家（中国）", "=1+1", "@SUM(A1)", "👩‍💻", "e\u{301}"] {
            #expect(escapedText(text) == text)
            #expect(escapedValue(text) == text)
        }
    }

    @Test("what a page cannot hold is shown in its place")
    func impossible() {
        #expect(escapedValue("a\u{0}b\rc") == "a␀b&#13;c")
    }
}
