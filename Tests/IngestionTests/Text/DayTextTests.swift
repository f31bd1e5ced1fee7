import BuildingEconomy
import Testing

@testable import Ingestion

struct DayTextTests {
    @Test(
        "Every usual way to write a day is read",
        arguments: [
            "2020-12-31", "2020/12/31", "2020.12.31", "20201231", "2020年12月31日", "2020-12-31 08:30:00",
            "2020-12-31T08:30:00",
            "44196", "44196.5", "２０２０－１２－３１", "2020年12月31号",
        ])
    func forms(text: String) {
        #expect(DayText.day(text, edge: .first)?.text == "2020-12-31")
    }

    @Test(
        "A month or a year alone stands for its first or last day",
        arguments: [
            ("2020-02", "2020-02-01", "2020-02-29"), ("2020年2月", "2020-02-01", "2020-02-29"),
            ("202002", "2020-02-01", "2020-02-29"),
            ("2020", "2020-01-01", "2020-12-31"), ("2020年", "2020-01-01", "2020-12-31"),
            ("2020年2月份", "2020-02-01", "2020-02-29"),
        ])
    func edges(text: String, first: String, last: String) {
        #expect(DayText.day(text, edge: .first)?.text == first)
        #expect(DayText.day(text, edge: .last)?.text == last)
    }

    @Test(
        "What is no day is none",
        arguments: ["2020-02-30", "2020-13-01", "去年", "", "12", "2020-12-31-1", "99999", "1.5", "2020-12-31日x"])
    func bad(text: String) {
        #expect(DayText.day(text, edge: .first) == nil)
    }
}
