import BuildingEconomy
import Testing

@Suite("Money in whole fen")
struct MoneyTests {
    @Test("It prints in 元, 万元 and 亿元, rounded once, half away from zero")
    func units() {
        let money = Money(fen: 12_345_678_905)
        #expect(money.yuanText() == "123456789.05")
        #expect(money.yuanText(grouped: true) == "123,456,789.05")
        #expect(money.wanText() == "12345.68")
        #expect(money.yiText() == "1.23")
        #expect(Money(fen: 5_000).wanText() == "0.01")
        #expect(Money(fen: 4_999).wanText() == "0.00")
        #expect(Money(fen: -5_000).wanText() == "-0.01")
        #expect(Money(fen: -4_999).wanText() == "0.00")
    }

    @Test("亿元 is 100,000,000 yuan, and 99,999,999.99 is not")
    func yi() {
        #expect(Money.yi == Money(fen: 100_000_000 * 100))
        #expect(Money(fen: 9_999_999_999) < .yi)
        #expect(Money(fen: 9_999_999_999).yiText() == "1.00")
    }

    @Test("Amounts add and subtract")
    func arithmetic() {
        #expect(Money(fen: 5) + Money(fen: -7) == Money(fen: -2))
        #expect(Money(fen: 5) - Money(fen: 7) == Money(fen: -2))
        #expect(Money.zero.fen == 0)
    }
}
