import BuildingEconomy
import Testing

@Suite("A calendar day")
struct DayTests {
    @Test(
        "Days are counted from 1970-01-01",
        arguments: [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2020, 12, 31, 18_627), (1900, 1, 1, -25_567),
        ])
    func ordinals(year: Int, month: Int, day: Int, ordinal: Int32) {
        #expect(Day(year: year, month: month, day: day)?.ordinal == ordinal)
    }

    @Test("Every day from 1900 to 2199 comes back as it went in, and follows the one before")
    func roundTrip() {
        var previous = Day(year: 1900, month: 1, day: 1)!.advanced(by: -1)
        for year in 1900...2199 {
            for month in 1...12 {
                for day in 1...Month(year: year, month: month)!.dayCount {
                    let made = Day(year: year, month: month, day: day)!
                    guard made == previous.advanced(by: 1), made.components == (year, month, day) else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    previous = made
                }
            }
        }
    }

    @Test(
        "A day the calendar does not have is none",
        arguments: [
            (2019, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1), (2020, 1, 0), (1899, 1, 1),
            (2200, 1, 1),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test("It reads as ISO text and knows its month")
    func text() {
        let day = Day(year: 2020, month: 3, day: 9)!
        #expect(day.text == "2020-03-09")
        #expect(day.month.text == "2020-03")
    }
}
