import Foundation
import Testing

@Suite("`louyu doctor` looks at the program, the workspace and the machine")
struct DoctorTests {
    private func state(_ code: String, _ scratch: ScratchWorkspace) throws -> String? {
        let outcome = try scratch.run("doctor", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any]
        let entries = object?["entries"] as? [[String: Any]]
        return entries?.first { $0["code"] as? String == code }?["state"] as? String
    }

    @Test("A new workspace is in order")
    func newWorkspace() throws {
        let scratch = try ScratchWorkspace.empty()
        #expect(try scratch.run("doctor").status == 0)
        for code in ["louyu", "libraries", "folder", "permissions", "policy", "ledger", "integrity"] {
            #expect(try state(code, scratch) == "fine", "\(code)")
        }
    }

    @Test("A ledger that others can read, and one that is none, are told")
    func trouble() throws {
        let scratch = try ScratchWorkspace.empty()
        #expect(try scratch.shell("chmod 644 louyu.sqlite").status == 0)
        #expect(try state("permissions", scratch) == "attention")
        #expect(try scratch.shell("echo 不是台账不是台账不是台账 > louyu.sqlite").status == 0)
        #expect(try scratch.run("doctor").status == 1)
        #expect(try state("ledger", scratch) == "broken")
    }

    @Test("Outside a workspace it says so and still looks at the rest")
    func noWorkspace() throws {
        let scratch = try ScratchWorkspace()
        #expect(try scratch.run("doctor").status == 0)
        #expect(try state("workspace", scratch) == "attention")
    }

    @Test("A locale that is not UTF-8 is told with the remedy")
    func locale() throws {
        let scratch = try ScratchWorkspace.empty()
        let outcome = try scratch.run("doctor", environment: ["LC_ALL": "zh_CN.GB18030"])
        #expect(outcome.text.contains("不是 UTF-8"))
        #expect(outcome.text.contains("C.UTF-8"))
    }
}
