import Testing

@testable import Reports

@Suite("Inert text")
struct InertTextTests {
    @Test("control characters become visible pictures and cannot steer a terminal")
    func controls() {
        #expect(inertText("a\u{1B}[31mb\tc\r\nd\u{7F}\u{9B}") == "a␛[31mb␉c␍␊d␡<U+009B>")
    }

    @Test("bidirectional marks and invisible characters become their codes")
    func bidirectional() {
        #expect(inertText("甲\u{202E}fdp.exe\u{2066}\u{200B}\u{2028}") == "甲<U+202E>fdp.exe<U+2066><U+200B><U+2028>")
    }

    @Test("ordinary names of every plane stay as they are")
    func ordinary() {
        for text in ["雍和大厦A座", "𠮷野家（中国）", "<script>alert(1)</script>", "👩‍💻", "e\u{301}"] {
            #expect(inertText(text) == text)
        }
    }
}
