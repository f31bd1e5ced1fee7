import Testing

@testable import Reports

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "counts terminal columns by East Asian Width",
        arguments: [
            ("", 0), ("B07", 3), ("楼宇", 4), ("𠮷野", 4), ("㎡", 2), ("（）", 4), ("ｶﾅ", 2), ("カナ", 4), ("한", 2),
            ("e\u{301}", 1), ("汉\u{302}", 2), ("▲2", 2), ("—…", 2), ("🏢", 2), ("👩‍💻", 2), ("🇨🇳", 2), ("①", 1),
            ("Ａ", 2), ("⿰", 2), ("€", 1), ("\u{3000}", 2), ("\u{30000}", 2),
        ])
    func columns(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }
}
