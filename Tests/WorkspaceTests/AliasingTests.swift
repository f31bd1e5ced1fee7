import Analytics
import BuildingEconomy
import Ingestion
import Ledger
import Testing

@testable import Workspace

@Suite("Names that were decided to be one")
struct AliasingTests {
    @Test(
        "A company on the roster without a code gets the receipts of the name it was decided to be, until that is undone"
    )
    func company() throws {
        let scratch = try ScratchFolder()
        #expect(try scratch.tax()["unmatched"] == "3.00")
        let outcome = try scratch.workspace.addAlias("乙文化传媒", meaning: "北京乙文化传媒有限公司", origin: .test)
        #expect(outcome.meanings == ["企业 北京乙文化传媒有限公司（91B）"])
        #expect(try scratch.tax() == ["B01": "60.00", "B02": "5.00", "unmatched": "0.00", "left": "0.00"])
        #expect(try scratch.tax(asOf: 1)["unmatched"] == "3.00")
        let undone = try scratch.workspace.undo(try #require(outcome.batch), origin: .test)
        #expect(undone.reversed == 1)
        #expect(try scratch.tax()["unmatched"] == "3.00")
        _ = try scratch.workspace.redo(try #require(outcome.batch), origin: .test)
        #expect(try scratch.tax()["unmatched"] == "0.00")
    }

    @Test("Two names without a code anywhere become one company")
    func codeless() throws {
        let scratch = try ScratchFolder()
        try scratch.import(["y.csv": "纳税人名称,入库月份,全口径税收(元)\n乙文化,2020-11,7\n"])
        _ = try scratch.workspace.addAlias("乙文化", meaning: "乙文化传媒", origin: .test)
        #expect(try scratch.workspace.check().reconciliation.strayTax.map(\.month.text) == ["2020-12"])
    }

    @Test("Two aliases in a row lead to the last name")
    func chain() throws {
        let scratch = try ScratchFolder()
        _ = try scratch.workspace.addAlias("乙文化传媒", meaning: "乙传媒", origin: .test)
        #expect(try scratch.tax()["unmatched"] == "3.00")
        _ = try scratch.workspace.addAlias("乙传媒", meaning: "北京乙文化传媒有限公司", origin: .test)
        #expect(try scratch.tax()["unmatched"] == "0.00")
    }

    @Test("A building's other name is read as the building, also of the policy's aliases")
    func building() throws {
        let scratch = try ScratchFolder()
        let roster = "统一社会信用代码,企业名称,楼宇\n91X,戊公司,甲座\n"
        #expect(try !scratch.import(["n.csv": roster]).isAccepted)
        _ = try scratch.workspace.addAlias("甲座", meaning: "A座", origin: .test)
        #expect(try scratch.import(["n.csv": roster]).isAccepted)
        try scratch.setPolicy("aliases:\n  A栋: B01\n")
        #expect(
            try scratch.import(["m.csv": roster.replacing("甲座", with: "A栋").replacing("91X", with: "91Y")]).isAccepted)
        #expect(try scratch.stays().suffix(2) == ["戊公司 B01 ", "戊公司 B01 "])
    }

    @Test("A name that is decided twice differently, or leads back to itself, is refused")
    func contradictions() throws {
        let scratch = try ScratchFolder()
        _ = try scratch.workspace.addAlias("甲", meaning: "乙", origin: .test)
        #expect(try scratch.workspace.addAlias("甲", meaning: "乙", origin: .test).batch == nil)
        for (alias, name) in [("甲", "丙"), ("乙", "甲"), ("甲", "甲"), (" ", "甲")] {
            #expect(throws: AliasRefusal.self) {
                try scratch.workspace.addAlias(alias, meaning: name, origin: .test)
            }
        }
        #expect(try scratch.workspace.aliases().count == 1)
    }

    @Test("A policy that contradicts itself or the ledger is refused with its line")
    func policy() throws {
        let scratch = try ScratchFolder()
        _ = try scratch.workspace.addAlias("甲座", meaning: "A座", origin: .test)
        let cases = [
            ("district: 东城区\naliases:\n  甲座: B座\n", 3), ("aliases:\n  甲座: A座\n  甲 座: B座\n", 3),
            ("aliases:\n  丁: 戊\n  戊: 丁\n", 3), ("aliases:\n  丁: 丁\n", 2),
        ]
        for (text, line) in cases {
            let error = #expect(throws: PolicyError.self) { try scratch.setPolicy(text) }
            #expect(error?.line == line, "\(text)")
        }
        try scratch.setPolicy("aliases:\n  甲座: A座\n")
        #expect(scratch.workspace.policy.aliases == ["甲座": "A座"])
    }
}
