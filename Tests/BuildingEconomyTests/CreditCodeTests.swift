import BuildingEconomy
import Testing

@Suite("The check character of GB 32100-2015")
struct CreditCodeTests {
    @Test(
        "The character that the standard gives stands last",
        arguments: [
            "91350100M000100Y43", "91310000775785552L",
        ])
    func known(code: String) {
        #expect(CreditCode.checkCharacter(of: code) == code.utf8.last)
    }

    @Test("Another last character is not the one that belongs")
    func wrong() {
        #expect(CreditCode.checkCharacter(of: "91350100M000100Y44") == UInt8(ascii: "3"))
    }

    @Test(
        "Text of another length, or with a letter the alphabet leaves out, has none",
        arguments: [
            "", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "91350100m000100y43",
        ])
    func none(text: String) {
        #expect(CreditCode.checkCharacter(of: text) == nil)
    }
}
