import Reports
import Testing

@testable import Dashboard

@Suite("The groups of a ranking a page at a time")
struct GroupPagesTests {
    @Test("Whole groups stand together, every one on some page, and few of them on one alone")
    func everyGroupIsReached() {
        let rows = [40, 120, 90, 250, 10, 299, 1, 700, 3]
        var seen: [Int] = []
        var page = 1
        while true {
            let pages = GroupPages(rows, Query("groups=\(page)"))
            guard seen.last.map({ pages.shown.lowerBound > $0 }) ?? true else { break }
            #expect(pages.shown.map { min(rows[$0], TableView.rowsAPage) }.reduce(0, +) <= GroupPages.rowsAPage)
            seen += pages.shown
            page += 1
        }
        #expect(seen == Array(rows.indices))
        let few = GroupPages([5, 6], Query())
        #expect(few.shown == 0..<2 && few.links.isEmpty)
        #expect(GroupPages([], Query("groups=7")).shown.isEmpty)
        #expect(GroupPages(rows, Query("by=totalTax")).links.text.contains("by=totalTax&amp;groups=2"))
    }
}
