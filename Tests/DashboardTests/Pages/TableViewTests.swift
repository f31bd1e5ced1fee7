import BuildingEconomy
import Reports
import Testing

@testable import Dashboard

@Suite("A table as an address asks for it")
struct TableViewTests {
    private let table = Table(
        columns: [Column("楼宇"), .figures("税收", unit: "万元")],
        rows: [
            Row([Cell(.text("甲座")), Cell(.money(Money(fen: 200), .yuan))]),
            Row([Cell(.text("乙座")), Cell(.absent("未载入"))]),
            Row([Cell(.text("丙楼")), Cell(.money(Money(fen: 300), .yuan))]),
            Row([Cell(.text("合计")), Cell(.money(Money(fen: 500), .yuan))], part: .total),
        ])

    private func names(_ query: String) -> [String] {
        TableView(table, Query(query), path: "/x").table.rows.map { $0.cells[0].figure.plainText }
    }

    @Test("Ordered by a column, what is absent comes last either way, totals stay below")
    func rowsAreOrdered() {
        #expect(names("") == ["甲座", "乙座", "丙楼", "合计"])
        #expect(names("sort=税收") == ["丙楼", "甲座", "乙座", "合计"])
        #expect(names("sort=税收&dir=asc") == ["甲座", "丙楼", "乙座", "合计"])
        #expect(names("sort=没有") == ["甲座", "乙座", "丙楼", "合计"])
    }

    @Test("Only rows with every word, without the totals that are of all")
    func rowsAreFound() {
        #expect(names("q=座") == ["甲座", "乙座"])
        #expect(names("q=座 乙") == ["乙座"])
        #expect(names("q=没有") == [])
    }

    @Test("Positions lead back to the table given")
    func positionsLeadBack() {
        #expect(TableView(table, Query("sort=税收&q=座"), path: "/x").positions == [0, 1])
        #expect(TableView(table, Query("sort=税收"), path: "/x").positions == [2, 0, 1, 3])
    }

    @Test("A second click turns the order round")
    func headersTurnRound() {
        let view = TableView(table, Query("sort=税收&page=3"), path: "/x")
        #expect(view.header(1) == "/x?sort=%E7%A8%8E%E6%94%B6&dir=asc")
        #expect(view.header(0)?.hasSuffix("dir=desc") == true)
    }

    @Test("Long tables come a page at a time, links to the others beside")
    func longTablesArePaged() {
        let long = Table(columns: [Column("楼宇")], rows: (0..<250).map { Row([Cell(.text("\($0)"))]) })
        let third = TableView(long, Query("page=3"), path: "/x")
        #expect(third.table.rows.count == 50 && third.count == 250)
        let html = third.html(caption: "长").text
        #expect(html.contains("第 3 / 3 页，共 250 行") && html.contains("?page=2") && !html.contains("page=4"))
        #expect(TableView(long, Query("page=99"), path: "/x").page == 3)
        #expect(TableView(long, Query("page=-1"), path: "/x").page == 1)
    }

    @Test("Figures of each kind are ordered by their exact values")
    func figuresAreOrdered() {
        func ratio(_ a: Int64, _ b: Int64) -> Ratio { Ratio(a, over: b)! }
        let pairs: [(Figure, Figure)] = [
            (.count(9), .count(10)), (.rank(2), .rank(10)), (.rate(ratio(1, 3)), .rate(ratio(34, 100))),
            (.growth(ratio(-1, 2)), .growth(ratio(-1, 3))), (.area(FloorArea(cm2: 9)), .area(FloorArea(cm2: 10))),
            (.verdict(false), .verdict(true)), (.text("甲"), .text("申")), (.rankChange(-2), .rankChange(1)),
        ]
        for (less, more) in pairs {
            #expect(FigureOrder.precedes(less, more) && !FigureOrder.precedes(more, less), "\(less) \(more)")
        }
    }
}
