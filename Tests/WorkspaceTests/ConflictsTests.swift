import Analytics
import BuildingEconomy
import Ledger
import Testing

@testable import Workspace

@Suite("Contradictions of a ledger, and where they stand")
struct ConflictsTests {
    private func question(_ adjust: (inout ConflictQuestion) -> Void = { _ in }) -> ConflictQuestion {
        var question = ConflictQuestion()
        adjust(&question)
        return question
    }

    /// Every contradiction found, as `kind: places`.
    private func found(_ scratch: ScratchFolder, _ adjust: (inout ConflictQuestion) -> Void = { _ in }) throws
        -> [String]
    {
        let outcome = try scratch.workspace.conflicts(question(adjust))
        return outcome.list.conflicts.map { conflict in
            let places = conflict.sources.flatMap { outcome.origins[$0] ?? [] }.map {
                "\($0.batch) \($0.file ?? "更正") \($0.row.map(String.init) ?? "-")"
            }
            return "\(conflict.kind.rawValue): \(places.joined(separator: ", "))"
        }
    }

    private static let tax =
        "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n"
        + (1...12).map { "91A,甲,2020-\($0 < 10 ? "0" : "")\($0),400" }.joined(separator: "\n") + "\n"

    private func folder(_ roster: String, tax: String = tax) throws -> ScratchFolder {
        let scratch = try ScratchFolder(isFilled: false)
        try scratch.import(["b.csv": ScratchFolder.register, "t.csv": roster, "x.csv": tax])
        return scratch
    }

    @Test("A mark names the last roster row that states it, and a correction by hand where there is one")
    func marks() throws {
        let scratch = try folder("统一社会信用代码,企业名称,楼宇编号,在地纳税\n91A,甲,B01,否\n91B,乙,B01,是\n")
        #expect(
            try found(scratch) == ["rosterYesNoReceipt: 1 t.csv 3", "rosterNoButReceipt: 1 t.csv 2"])
        try scratch.import(["t2.csv": "统一社会信用代码,企业名称,楼宇编号,在地纳税,行业\n91B,乙,B01,是,软件\n91A,甲,B01,,软件\n"])
        #expect(
            try found(scratch) == ["rosterYesNoReceipt: 2 t2.csv 2", "rosterNoButReceipt: 1 t.csv 2"])
        #expect(try found(scratch) { $0.asOf = 1 }.first == "rosterYesNoReceipt: 1 t.csv 3")
        _ = try scratch.workspace.undo(2, origin: .test)
        #expect(try found(scratch).first == "rosterYesNoReceipt: 1 t.csv 3")
    }

    @Test("Codes and names: one line each, with the rows; an alias settles a renaming, an undone file says nothing")
    func names() throws {
        let scratch = try folder(
            """
            统一社会信用代码,企业名称,楼宇编号
            91110101MA00000001,甲,B01
            91110101MA00000002,乙,B01
            91110101MA00000003,乙,B02
            """,
            tax: "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n91110101MA00000001,旧甲,2020-12,1\n")
        #expect(
            try found(scratch) { $0.kinds = [.codeSeveralNames, .nameSeveralCodes] } == [
                "codeSeveralNames: 1 t.csv 2, 1 x.csv 2", "nameSeveralCodes: 1 t.csv 3, 1 t.csv 4",
            ])
        _ = try scratch.workspace.addAlias("旧甲", meaning: "甲", origin: .test)
        #expect(
            try found(scratch) { $0.kinds = [.codeSeveralNames] } == [])
        #expect(try found(scratch) { ($0.kinds, $0.asOf) = ([.codeSeveralNames], 1) }.count == 1)
    }

    @Test("Areas: both registers' rows; a correction by hand settles the matter")
    func areas() throws {
        let scratch = try folder("统一社会信用代码,企业名称,楼宇编号,租用面积(㎡)\n91A,甲,B01,10001\n")
        #expect(try found(scratch) == ["leasedOverBuilding: 1 b.csv 2"])
        try scratch.import(["b2.csv": "楼宇编号,楼宇名称,建筑面积(㎡)\nB02,雍和大厦,20000\nB01,A座,12000\n"])
        #expect(try found(scratch) == ["areaChanged: 1 b.csv 2, 2 b2.csv 3"])
        #expect(try found(scratch) { $0.building = "B02" } == [])
    }

    @Test("A month that collapsed names the files loaded for it")
    func months() throws {
        let scratch = try folder("统一社会信用代码,企业名称,楼宇编号\n91A,甲,B01\n")
        #expect(try found(scratch) == [])
        let header = "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n"
        try scratch.import(["部分.csv": header + "91A,甲,2020-06,119.99\n"]) { $0.mode = .replace }
        #expect(try found(scratch) == ["monthCollapsed: 2 部分.csv -"])
        try scratch.import(["整月.csv": header + "91A,甲,2020-06,120\n"]) { $0.mode = .replace }
        #expect(try found(scratch) == [])
        #expect(try found(scratch) { $0.asOf = 2 }.count == 1)
    }
}
