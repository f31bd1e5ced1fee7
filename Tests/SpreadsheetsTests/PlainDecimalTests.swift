import Testing

@testable import Spreadsheets

@Suite("Numbers in plain decimal digits")
struct PlainDecimalTests {
    @Test(
        "Each is what it meant",
        arguments: [
            ("0", "0"), ("-0.0", "0"), ("5.", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("+3", "3"), ("1e3", "1000"),
            ("1.5E-7", "0.00000015"), ("999999999999999.9", "1000000000000000"), ("0.1", "0.1"), ("1.10", "1.1"),
            ("123456789012345678", "123456789012345678"), ("123456789012345678.0", "123456789012346000"),
            ("9.9999999999999995E+22", "1E+23"), ("1E+20", "100000000000000000000"), ("1E-30", "1E-30"),
            ("0.000", "0"), ("1E400", "1E+400"), ("2.5E+2", "250"),
        ])
    func meaning(_ raw: String, _ plain: String) {
        #expect(PlainDecimal.text(of: raw) == plain)
    }

    @Test("What is no number is none", arguments: ["", "-", ".", "1e", "1,000", "1 ", "NaN", "0x10", "1.2.3", "--1"])
    func none(_ raw: String) {
        #expect(PlainDecimal.text(of: raw) == nil)
    }

    @Test("Every amount in fen that a double can tell apart comes back from its longest spelling")
    func fen() {
        var random = SeededNumbers(state: 85)
        for _ in 0..<20_000 {
            let fen = Int.random(in: -9_999_999_999_999...9_999_999_999_999, using: &random)
            let double = Double(fen) / 100
            let (yuan, rest) = (abs(fen) / 100, abs(fen) % 100)
            var exact =
                rest == 0
                ? "\(yuan)" : rest % 10 == 0 ? "\(yuan).\(rest / 10)" : "\(yuan).\(rest < 10 ? "0" : "")\(rest)"
            if fen < 0 { exact = "-" + exact }
            #expect(PlainDecimal.text(of: double.description) == exact)
            #expect(PlainDecimal.text(of: (double.nextUp).description) == exact)
        }
    }
}
