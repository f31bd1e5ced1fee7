import BuildingEconomy
import Ingestion
import Testing

struct RepeatedStaysTests {
    private let header = "企业名称,楼宇编号,房间号,入驻日期,迁出日期\n"

    private func codes(_ rows: String) throws -> [String] {
        var desk = Desk()
        _ = try desk.read(register)
        return try desk.read(header + rows).codes
    }

    @Test("A company that left and came back has two stays, and nothing is said")
    func cameBack() throws {
        #expect(try codes("甲公司,B01,101,2019-01-01,2019-12-31\n甲公司,B01,101,2020-03-01,\n").isEmpty)
    }

    @Test("The same room at the same time is told, with the row that it repeats")
    func sameTime() throws {
        #expect(try codes("甲公司,B01,101,2019-01-01,\n甲公司,B01,101,2020-03-01,\n") == ["repeatedTenancy"])
    }

    @Test("Another room, another building or another company is another stay")
    func others() throws {
        #expect(try codes("甲公司,B01,101,,\n甲公司,B01,102,,\n甲公司,B02,101,,\n乙公司,B01,101,,\n").isEmpty)
    }

    @Test("A company with very many rooms is read without looking through all of them for each")
    func manyRooms() throws {
        let rows = (0..<30_000).map { "甲公司,B01,\($0),,\n" }.joined()
        let start = ContinuousClock.now
        #expect(try codes(rows).isEmpty)
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
