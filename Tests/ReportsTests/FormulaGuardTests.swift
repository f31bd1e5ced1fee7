import Testing

@testable import Reports

@Suite("Formula guard")
struct FormulaGuardTests {
    @Test(
        "text a spreadsheet would run gets an apostrophe", arguments: ["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx"])
    func guarded(text: String) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
        #expect(FormulaGuard.unguarded("'" + text) == text)
    }

    @Test("harmless text stays as it is", arguments: ["", "甲大厦", "A=B", "'引号", "'", "1-2", " =1"])
    func harmless(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.unguarded(text) == text)
    }

    @Test("text with an apostrophe of its own before a formula comes back with it")
    func ownApostrophe() {
        #expect(FormulaGuard.guarded("'=1") == "''=1")
        #expect(FormulaGuard.unguarded("''=1") == "'=1")
    }
}
