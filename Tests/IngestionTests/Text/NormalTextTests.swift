import Testing

@testable import Ingestion

struct NormalTextTests {
    @Test(
        "Text is compared without white space, width, or kind of bracket",
        arguments: [
            ("北京（甲） 有限公司", "北京(甲)有限公司"), ("ＡＢＣ１２３", "ABC123"), ("　甲\u{00A0}乙\u{200B}丙\n", "甲乙丙"),
            ("【甲】〔乙〕[丙]", "(甲)(乙)(丙)"),
            ("㎡", "m2"), ("㈱", "(株)"), ("Ａ座：一层", "A座:一层"), ("", ""), ("é", "é"), ("𠮷野家", "𠮷野家"),
        ])
    func normal(text: String, expected: String) {
        #expect(NormalText.of(text) == expected)
        #expect(NormalText.of(expected) == expected)
    }

    @Test("The fast path gives what the general one gives, for every character of common text")
    func fastIsGeneral() {
        let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0x3000...0x9FFF, 0xFF00...0xFF60]
        for range in ranges {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let text = "甲" + String(scalar) + "乙"
                #expect(NormalText.of(text) == NormalText.general(text), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test("A mark for nothing is no name", arguments: ["—", "/", "无", "*", " ", "N/A", "暂无"])
    func marks(text: String) {
        #expect(NameKey.of(text) == nil)
    }
}
