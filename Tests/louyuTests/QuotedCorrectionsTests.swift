import Foundation
import Testing

@Suite("The command that a message quotes runs, and does what the message says")
struct QuotedCorrectionsTests {
    private static let roster = """
        统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,注册地,在地纳税
        91110101MA01AAAA0A,甲公司,B01,"10 1 $(touch x)",100,2018-01-01,外区,否
        91110101MA01AAAA0A,甲公司,B01,102,50,2018-01-01,外区,否
        91110101MA01BBBB0B,乙公司,B02,--201,300,2018-01-01,东城区,是
        91110101MA01CCCC0C,丙公司,B02,202,100,2018-01-01,外区,

        """

    private func workspace() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace.empty()
        try scratch.write(District.register, to: "楼宇台账.csv")
        try scratch.write(Self.roster, to: "名册.csv")
        let year = (1...12).map { "91110101MA01AAAA0A,甲公司,2020-\($0 < 10 ? "0" : "")\($0),100.00,25.00\n" }
        try scratch.write(District.taxHeader + year.joined(), to: "税收.csv")
        try scratch.must("import", "楼宇台账.csv", "名册.csv", "税收.csv")
        return scratch
    }

    /// The commands of the contradictions of a kind.
    private func commands(_ kind: String, _ scratch: ScratchWorkspace) throws -> [String] {
        let reply = Data(try scratch.must("conflicts", "--kind", kind, "--format", "json").utf8)
        let object = try #require(JSONSerialization.jsonObject(with: reply) as? [String: Any])
        let conflicts = try #require(object["conflicts"] as? [[String: Any]])
        return conflicts.flatMap { $0["commands"] as? [String] ?? [] }
    }

    private func count(_ kind: String, _ scratch: ScratchWorkspace) throws -> Int {
        let reply = Data(try scratch.must("conflicts", "--kind", kind, "--format", "json").utf8)
        let object = try #require(JSONSerialization.jsonObject(with: reply) as? [String: Any])
        return try #require(object["conflicts"] as? [Any]).count
    }

    @Test(
        "A contradiction of the roster is settled by the commands beside it, whatever its rooms are called",
        arguments: ["rosterNoButReceipt", "rosterYesNoReceipt"])
    func roster(kind: String) throws {
        let scratch = try workspace()
        let commands = try commands(kind, scratch)
        #expect(commands.count == (kind == "rosterNoButReceipt" ? 2 : 1))
        for command in commands {
            let outcome = try scratch.shell(command)
            #expect(outcome.status == 0, "\(command): \(outcome.complaint)")
        }
        #expect(try count(kind, scratch) == 0)
        #expect(!scratch.names.contains("x"))
    }

    @Test("One that a correction by hand made is settled by its release")
    func corrected() throws {
        let scratch = try workspace()
        try scratch.must("correct", "tenancy", "丙公司", "B02", "--pays-here", "是", "--why", "听说")
        let command = try #require(try commands("rosterYesNoReceipt", scratch).first { $0.contains("--release") })
        #expect(try scratch.shell(command).status == 0)
        #expect(try scratch.must("correct", "list", "--format", "csv").split(separator: "\r\n").count == 1)
        #expect(try count("rosterYesNoReceipt", scratch) == 1)
    }

    @Test("An area that changed is settled by fixing the later one; a code of two names by an alias")
    func registers() throws {
        let scratch = try workspace()
        try scratch.write(District.register.replacingOccurrences(of: "1000.00", with: "1200.00"), to: "新台账.csv")
        try scratch.write(
            "统一社会信用代码,企业名称,楼宇编号,房间号\n91110101MA01CCCC0C,丙 新公司,B02,203\n", to: "新名册.csv")
        try scratch.must("import", "新台账.csv", "新名册.csv")
        for kind in ["areaChanged", "codeSeveralNames"] {
            let command = try #require(try commands(kind, scratch).first)
            let outcome = try scratch.shell(command)
            #expect(outcome.status == 0, "\(command): \(outcome.complaint)")
            #expect(try count(kind, scratch) == 0, "\(command)")
        }
        #expect(try scratch.must("correct", "list").contains("1200.00㎡"))
    }

    @Test("A file that says otherwise than a correction is told with the command that lets the file count")
    func imported() throws {
        let scratch = try workspace()
        try scratch.must("correct", "building", "B01", "--floor-area", "1234.5", "--why", "按房产证")
        try scratch.must("correct", "tenancy", "乙公司", "B02", "--move-out", "2020-06-30", "--why", "走访")
        try scratch.write(District.register + "\n", to: "再.csv")
        let roster = Self.roster.replacingOccurrences(of: "在地纳税\n", with: "在地纳税,迁出日期\n")
            .replacingOccurrences(of: "东城区,是", with: "东城区,是,2020-09-30")
        try scratch.write(roster, to: "再名册.csv")
        let outcome = try scratch.run("import", "再.csv", "再名册.csv")
        #expect(outcome.status == 0)
        let commands = (outcome.text + outcome.complaint).matches(of: /请运行 (louyu correct [^\n]*)/).map { String($0.1) }
        #expect(commands.count == 2)
        for command in commands { #expect(try scratch.shell(command).status == 0, "\(command)") }
        #expect(try scratch.must("correct", "list", "--format", "csv").split(separator: "\r\n").count == 1)
    }
}
