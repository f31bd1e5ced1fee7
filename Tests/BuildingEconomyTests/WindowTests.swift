import BuildingEconomy
import Testing

@Suite("The months a figure covers")
struct WindowTests {
    private func window(_ kind: WindowKind, _ month: String) -> Window {
        Window(kind, endingWith: Month(text: month)!)
    }

    private func text(_ window: Window?) -> String {
        window.map { "\($0.from.text)...\($0.to.text)" } ?? "none"
    }

    @Test(
        "Each kind, the window before it and the one a year earlier",
        arguments: [
            (.month, "2020-05", "2020-05...2020-05", "2020-04...2020-04", "2019-05...2019-05"),
            (.month, "2020-01", "2020-01...2020-01", "2019-12...2019-12", "2019-01...2019-01"),
            (.ytd, "2020-05", "2020-01...2020-05", "2020-01...2020-04", "2019-01...2019-05"),
            (.ytd, "2020-01", "2020-01...2020-01", "none", "2019-01...2019-01"),
            (.ttm, "2020-05", "2019-06...2020-05", "2019-05...2020-04", "2018-06...2019-05"),
            (.year, "2020-05", "2020-01...2020-12", "2019-01...2019-12", "2019-01...2019-12"),
        ] as [(WindowKind, String, String, String, String)])
    func kinds(kind: WindowKind, month: String, own: String, previous: String, earlier: String) {
        let window = window(kind, month)
        #expect(text(window) == own)
        #expect(text(window.previous) == previous)
        #expect(text(window.yearEarlier) == earlier)
        #expect(window.previous?.kind ?? kind == kind)
        #expect(window.yearEarlier.kind == kind)
    }

    @Test("Paying looks at the twelve months that end with the window's last")
    func paying() {
        let months = window(.year, "2020-05").payingMonths
        #expect(months.lowerBound.text == "2020-01" && months.upperBound.text == "2020-12")
        #expect(window(.month, "2020-05").payingMonths.lowerBound.text == "2019-06")
    }

    @Test("Goals a year apply to twelve months")
    func wholeYear() {
        #expect(WindowKind.allCases.filter { window($0, "2020-12").isWholeYear } == [.ttm, .year])
        #expect(WindowKind.allCases.map { window($0, "2020-05").monthCount } == [1, 5, 12, 12])
        #expect(window(.ytd, "2020-05").months.count == 5)
        #expect(WindowKind.allCases.map(\.chineseName) == ["当月", "本年累计", "近12个月", "全年"])
    }
}
