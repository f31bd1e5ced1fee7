import Analytics
import BuildingEconomy
import Ingestion
import Ledger
import Synchronization
import Testing

@testable import Workspace

@Suite("Rows that were left out")
struct RejectsTableTests {
    private let tax = "统一社会信用代码,纳税人名称,全口径税收(元)\n91A,甲,10\n91C,丙,待核\n"

    @Test("They come back with the month, the row and the reason, and are added to their month once mended")
    func mended() throws {
        let scratch = try ScratchFolder()
        let tables = Mutex<[RejectsTable]>([])
        var request = ImportRequest(files: [scratch.write(tax, "y.csv")], origin: .test)
        (request.allowsRejects, request.options.month) = (true, Month(year: 2021, month: 1))
        let outcome = try scratch.workspace.importFiles(request) { table in
            tables.withLock { $0.append(table) }
            return "written"
        }
        #expect(outcome.files.first?.rejectsPath == "written")
        let table = try #require(tables.withLock { $0.first })
        #expect(table.header == ["统一社会信用代码", "纳税人名称", "全口径税收(元)", "入库月份", "行号", "原因"])
        #expect(table.rows.first?.prefix(5) == ["91C", "丙", "待核", "2021-01", "3"])
        let mended = ([table.header] + table.rows).map { row in
            row.map { $0 == "待核" ? "5" : "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
        }
        #expect(try scratch.import(["m.csv": mended.joined()]).isAccepted)
        #expect(
            try !scratch.import(["again.csv": tax.replacing("待核", with: "6")]) {
                $0.options.month = Month(year: 2021, month: 1)
            }.isAccepted)
    }
}
