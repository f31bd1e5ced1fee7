import Reports
import Testing

@testable import Dashboard

@Suite("Words looked for in a table")
struct SoughtWordsTests {
    private func row(_ texts: String...) -> Row { Row(texts.map { Cell(.text($0)) }) }

    @Test(
        "Each word stands in one of the texts, whatever its case",
        arguments: [
            ("雍和", true), ("大厦 b座", true), ("大厦 C座", false), ("ABC", true), ("abc公司", true), ("", true),
            ("ＡＢＣ", false), ("ｘｙｚ", true), ("café", true), ("雍和大厦雍和大厦雍和大厦", false), ("𠮷", true),
        ])
    func words(sought: String, isThere: Bool) {
        let row = row("雍和大厦B座", "aBc公司𠮷", "ＸＹＺ店", "CAFÉ")
        #expect(SoughtWords(sought).areAll(in: row) == isThere, "\(sought)")
    }

    @Test("Figures are not texts")
    func figures() {
        #expect(!SoughtWords("7").areAll(in: Row([Cell(.count(7))])))
    }
}
