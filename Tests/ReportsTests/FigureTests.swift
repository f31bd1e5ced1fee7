import BuildingEconomy
import Testing

@testable import Reports

@Suite("Figure")
struct FigureTests {
    @Test("people read grouped thousands, signs and arrows")
    func forPeople() {
        #expect(Figure.count(3832).text == "3,832")
        #expect(Figure.count(832).text == "832")
        #expect(Figure.money(Money(fen: 900_000_000_000), .wan).text == "900,000.00")
        #expect(Figure.money(Money(fen: -123_456_700), .yuan).text == "-1,234,567.00")
        #expect(Figure.money(Money(fen: -12_345_600), .yuan).text == "-123,456.00")
        #expect(Figure.area(FloorArea(cm2: 25_730_994_152)).text == "2,573,099.42")
        #expect(Figure.perSquareMetre(Ratio(3932, over: 100)!).text == "3,932.00")
        #expect(Figure.rankChange(2).text == "▲2")
        #expect(Figure.rankChange(-11).text == "▼11")
        #expect(Figure.rankChange(0).text == "平")
        #expect(Figure.verdict(true).text == "是")
        #expect(Figure.verdict(false).text == "否")
        #expect(Figure.date(Day(year: 2020, month: 12, day: 5)!).text == "2020-12-05")
        #expect(Figure.absent("baseZero").text == "-")
    }

    @Test("growth carries its sign, and none when it rounds to nothing")
    func growth() {
        #expect(Figure.growth(Ratio(312, over: 10_000)!).text == "+3.12")
        #expect(Figure.growth(Ratio(-1, over: 3)!).text == "-33.33")
        #expect(Figure.growth(Ratio(1, over: 1_000_000)!).text == "0.00")
        #expect(Figure.growth(Ratio(-1, over: 1_000_000)!).text == "0.00")
        #expect(Figure.growth(Ratio(25, over: 1)!).text == "+2,500.00")
    }

    @Test("data files get digits only, and nothing for what is absent")
    func forData() {
        #expect(Figure.money(Money(fen: 900_000_000_000), .wan).plainText == "900000.00")
        #expect(Figure.money(Money(fen: 900_000_000_000), .yi).plainText == "90.00")
        #expect(Figure.growth(Ratio(312, over: 10_000)!).plainText == "3.12")
        #expect(Figure.rankChange(2).plainText == "2")
        #expect(Figure.absent("noBase").plainText == "")
    }

    @Test("a rate below the whole never reads 100.00")
    func rate() {
        #expect(Figure.rate(Ratio(999_999, over: 1_000_000)!).text == "99.99")
        #expect(Figure.rate(Ratio(7, over: 7)!).text == "100.00")
    }
}
