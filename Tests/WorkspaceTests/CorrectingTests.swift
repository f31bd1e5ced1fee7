import Analytics
import BuildingEconomy
import Ingestion
import Ledger
import Testing

@testable import Workspace

@Suite("Values put right by hand")
struct CorrectingTests {
    private func correct(
        _ scratch: ScratchFolder, _ subject: CorrectionRequest.Subject, _ values: [CorrectedField: CorrectedValue],
        building: String? = nil, isRelease: Bool = false
    ) throws -> CorrectionOutcome {
        var request = CorrectionRequest(subject, why: "核实")
        (request.values, request.receiptBuilding, request.isRelease) = (values, building, isRelease)
        return try scratch.workspace.correct(request, origin: .test)
    }

    @Test("A corrected building stands over later imports, which are reported, until it is released")
    func building() throws {
        let scratch = try ScratchFolder()
        let made = try correct(
            scratch, .building("A座"),
            [.grossArea: .area(FloorArea(cm2: 70_000)), .zone: .text("雍和园片区"), .isKey: .flag(true)])
        #expect(made.values == ["片区 = 雍和园片区", "建筑面积 = 7.00㎡", "重点楼宇 = 是"])
        let later = ScratchFolder.register.replacing("10000", with: "11000")
        let conflicts = try scratch.import(["b2.csv": later]).allFindings
        #expect(conflicts.map(\.code) == ["correctionConflict"])
        #expect(conflicts.first?.place.cell == "C2")
        #expect(conflicts.first?.sentence.contains("7.00㎡") == true)
        var building = try scratch.building("B01")
        #expect(building.areas.gross == FloorArea(cm2: 70_000))
        #expect(building.zone == "雍和园片区")
        #expect(building.isKey)
        _ = try correct(scratch, .building("B01"), [.zone: .blank], isRelease: true)
        building = try scratch.building("B01")
        #expect(building.zone == nil)
        #expect(building.areas.gross == FloorArea(cm2: 70_000))
        _ = try correct(scratch, .building("B01"), [:], isRelease: true)
        #expect(try scratch.building("B01").areas.gross == FloorArea(cm2: 110_000_000))
        #expect(try scratch.workspace.corrections().isEmpty)
        #expect(throws: CorrectionRefusal.self) { try correct(scratch, .building("B01"), [:], isRelease: true) }
    }

    @Test("A correction and its release can be undone, and stand as of their batch")
    func undo() throws {
        let scratch = try ScratchFolder()
        let made = try correct(scratch, .building("B01"), [.name: .text("新名")])
        let released = try correct(scratch, .building("B01"), [:], isRelease: true)
        #expect(try scratch.building("B01").name == "A座")
        _ = try scratch.workspace.undo(released.batch, origin: .test)
        #expect(try scratch.building("B01").name == "新名")
        #expect(try scratch.workspace.undo(made.batch, origin: .test).reversed == 1)
        #expect(try scratch.building("B01").name == "A座")
        _ = try scratch.workspace.redo(made.batch, origin: .test)
        #expect(try scratch.building("B01").name == "新名")
    }

    @Test("A building is still found by the name put right, and by the one that files use")
    func bothNames() throws {
        let scratch = try ScratchFolder()
        _ = try correct(scratch, .building("B01"), [.name: .text("新名")])
        let roster = "统一社会信用代码,企业名称,楼宇\n91X,戊公司,新名\n91Y,己公司,A座\n"
        #expect(try scratch.import(["n.csv": roster]).isAccepted)
    }

    @Test("The row that repeats what was stored before a correction is reported too")
    func repeatedRow() throws {
        let scratch = try ScratchFolder()
        _ = try correct(scratch, .building("B01"), [.grossArea: .area(FloorArea(cm2: 70_000))])
        let repeated = ScratchFolder.register + "\nB03,丙楼,5\n"
        #expect(
            try scratch.import(["b2.csv": repeated]).allFindings.filter { $0.code == "correctionConflict" }.count == 1)
        let agreeing = "楼宇编号,建筑面积(㎡)\nB01,7\n"
        #expect(try scratch.import(["b3.csv": agreeing]).allFindings.allSatisfy { $0.code != "correctionConflict" })
    }

    @Test("A stay that was ended by hand takes no part after it, and a row of a return begins another")
    func tenancy() throws {
        let scratch = try ScratchFolder()
        _ = try correct(
            scratch, .tenancy("北京丙咨询有限公司", building: "B02", room: nil, movedIn: nil),
            [.moveOut: .day(Day(year: 2020, month: 6, day: 30)!)])
        #expect(try scratch.tax()["left"] == "2.00")
        try scratch.import([
            "r.csv": "统一社会信用代码,企业名称,楼宇编号,房间号,入驻日期\n91C,北京丙咨询有限公司,B02,202,2020-12-01\n"
        ])
        #expect(
            try scratch.stays().filter { $0.contains("丙") } == [
                "北京丙咨询有限公司 B02 202 → 2020-06-30", "北京丙咨询有限公司 B02 202",
            ])
        #expect(try scratch.tax()["left"] == "0.00")
        #expect(throws: CorrectionRefusal.self) {
            try correct(scratch, .tenancy("91C", building: "B02", room: nil, movedIn: nil), [.paysHere: .flag(true)])
        }
        #expect(throws: NoSuchTaxpayer.self) {
            try correct(scratch, .tenancy("没有的", building: "B02", room: nil, movedIn: nil), [.paysHere: .flag(true)])
        }
    }

    @Test("A stay whose import was undone and imported anew keeps its correction")
    func carriedTenancy() throws {
        let scratch = try ScratchFolder(isFilled: false)
        try scratch.import(["b.csv": ScratchFolder.register])
        let roster = try #require(try scratch.import(["t.csv": ScratchFolder.roster]).batch)
        _ = try correct(
            scratch, .tenancy("91C", building: "B02", room: nil, movedIn: nil),
            [.moveOut: .day(Day(year: 2020, month: 6, day: 30)!)])
        _ = try scratch.workspace.undo(roster, origin: .test)
        try scratch.import(["t2.csv": ScratchFolder.roster.replacing("80", with: "81")])
        #expect(try scratch.stays().last == "北京丙咨询有限公司 B02 202 → 2020-06-30")
    }

    @Test("Receipts go to the building they are given by hand, and the months that replace them follow")
    func receipts() throws {
        let scratch = try ScratchFolder()
        let subject = CorrectionRequest.Subject.receipts(
            "91A", month: Month(year: 2020, month: 12), taxKind: "土地增值税", row: nil)
        let made = try correct(scratch, subject, [.oneOff: .flag(true)], building: "B02")
        #expect(made.count == 1)
        #expect(try scratch.tax() == ["B01": "10.00", "B02": "52.00", "unmatched": "3.00", "left": "0.00"])
        #expect(try scratch.tax(asOf: 1)["B01"] == "60.00")
        #expect(try scratch.workspace.check().reconciliation.isProven)
        let replacing = try scratch.import(["x2.csv": ScratchFolder.tax.replacing("50", with: "70")]) {
            $0.mode = .replace
        }
        #expect(replacing.allFindings.filter { $0.code == "correctionConflict" }.map(\.place.row) == [3])
        #expect(try scratch.tax()["B02"] == "72.00")
        #expect(try scratch.workspace.corrections().count == 2)
        _ = try scratch.workspace.undo(try #require(replacing.batch), origin: .test)
        #expect(try scratch.tax()["B02"] == "52.00")
        _ = try correct(scratch, subject, [:], building: nil, isRelease: true)
        #expect(try scratch.tax()["B01"] == "60.00")
        #expect(throws: CorrectionRefusal.self) {
            try correct(
                scratch, .receipts("91A", month: Month(year: 2019, month: 1), taxKind: nil, row: nil), [:],
                building: "B01")
        }
    }

    @Test("What is corrected to nothing at all, or in a building that is none, is refused")
    func refusals() throws {
        let scratch = try ScratchFolder()
        #expect(throws: CorrectionRefusal.self) { try correct(scratch, .building("B01"), [:]) }
        #expect(throws: NoSuchBuilding.self) { try correct(scratch, .building("B99"), [.zone: .blank]) }
    }
}
