import Foundation
import Testing

@Suite("flags, note, goals, indicator and explain from the command line")
struct AnswersTests {
    private func json(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("The sample's building of 99,999,999.99 yuan is warned about as out of 亿元, to the fen")
    func flags() throws {
        let reply = try json(Sample.workspace.must("flags", "--month", "2020-12", "--format", "json"))
        #expect(reply["schema"] as? String == "louyu.flags/1")
        let buildings = try #require(reply["buildings"] as? [[String: Any]])
        #expect(buildings.count == 30)
        let building = try #require(buildings.first { $0["building"] as? String == "B08" })
        #expect(building["colour"] as? String == "red")
        let flags = try #require(building["flags"] as? [[String: Any]])
        let leaving = try #require(flags.first { $0["rule"] as? String == "leavingYiyuan" })
        #expect((leaving["figures"] as? [String: Any])?["ttmFen"] as? Int == 9_999_999_999)
    }

    @Test("A note is shown with its building, until the figures change or it is undone")
    func note() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("note", "B08", "整层改造")
        #expect(try scratch.must("flags").contains("整层改造"))
        #expect(try !scratch.must("flags", "--month", "2020-11").contains("整层改造"))
        #expect(try !scratch.must("flags", "--as-of", "1").contains("整层改造"))
        #expect(try scratch.must("history").contains("整层改造"))
        try scratch.must("undo", "2")
        #expect(try !scratch.must("flags").contains("整层改造"))
        #expect(try scratch.run("note", "没有这座楼", "x").status == 1)
    }

    @Test("Goals hold the plan's baseline against itself; entered figures join them, and leave with their batch")
    func goals() throws {
        let scratch = try ScratchWorkspace.withSample()
        func rows() throws -> [[String: Any]] {
            try #require(try json(scratch.must("goals", "--format", "json"))["rows"] as? [[String: Any]])
        }
        #expect(try rows()[1]["actual"] as? String == "855.00")
        #expect(try rows()[1]["growthNeeded"] as? String == "0.0420")
        try scratch.must("indicator", "set", "高新技术企业收入", "2020", "3420亿")
        let entered = try rows().first { $0["name"] as? String == "高新技术企业收入" }
        #expect(entered?["actual"] as? String == "3420.00")
        #expect(entered?["entered"] as? Bool == true)
        try scratch.must("undo", "2")
        #expect(try rows().first { $0["name"] as? String == "高新技术企业收入" }?["actual"] is NSNull)
    }

    @Test("A CSV of figures is one batch, or none of it where a line is wrong")
    func indicatorFile() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.write("指标,时间,数值\n专利申请量,2020,4100\n研发投入强度,2020,3.6%\n", to: "好.csv")
        try scratch.write("指标,时间,数值\n专利申请量,2020,4100\n没有的指标,2020,1\n", to: "坏.csv")
        #expect(try scratch.run("indicator", "import", "坏.csv").status == 1)
        #expect(try scratch.must("indicator", "import", "好.csv").contains("批次 2"))
    }

    @Test("An explanation's last line is the table's figure, and every row names its file")
    func explain() throws {
        let reply = try json(
            Sample.workspace.must(
                "explain", "B08", "totalTax", "--month", "2020-12", "--depth", "4", "--format", "json"))
        #expect(reply["addsUp"] as? Bool == true)
        #expect((reply["figure"] as? [String: Any])?["partsFen"] as? Int == 9_999_999_999)
        let receipts = try #require(reply["parts"] as? [[String: Any]])
            .flatMap { $0["receipts"] as? [[String: Any]] ?? [] }
        #expect(receipts.reduce(0) { $0 + ($1["fen"] as? Int ?? 0) } == 9_999_999_999)
        #expect(receipts.allSatisfy { $0["file"] is String && ($0["row"] as? Int ?? 0) > 0 })
    }

    @Test("Every figure of a building's file adds up to it, down to the rows of its files")
    func explainFile() throws {
        let figures = [
            "registeredRate", "projected", "occupancy", "vacancy", "top1", "top5", "hhi", "totalTaxChange",
            "totalTaxJoined", "totalTaxLeft", "totalTaxOneOff", "districtTaxChange", "districtTaxJoined",
            "districtTaxLeft", "districtTaxOneOff",
        ]
        for figure in figures {
            // The projection of December is the year itself.
            let month = figure == "projected" ? "2020-09" : "2020-12"
            let command = ["explain", "B05", figure, "--month", month, "--depth", "4"]
            let reply = try json(Sample.workspace.must(command + ["--format", "json"]))
            #expect(reply["schema"] as? String == "louyu.explain/1")
            #expect(reply["metric"] as? String == figure)
            #expect(reply["addsUp"] as? Bool == true, "\(figure)")
            let groups = reply["groups"] as? [[String: Any]] ?? []
            let receipts = groups.flatMap { $0["parts"] as? [[String: Any]] ?? [] }
                .flatMap { $0["receipts"] as? [[String: Any]] ?? [] }
            #expect(receipts.allSatisfy { $0["file"] is String && ($0["row"] as? Int ?? 0) > 0 })
            let text = try Sample.workspace.must(command)
            #expect(text.contains("分毫不差"))
            #expect(try Sample.workspace.must(command + ["--format", "csv"]).contains("合计"))
        }
        let vacancy = try json(
            Sample.workspace.must("explain", "B05", "vacancy", "--depth", "4", "--format", "json"))
        let source = (vacancy["figure"] as? [String: Any])?["areaSource"] as? [String: Any]
        #expect(source?["file"] as? String == "楼宇台账.xlsx")
    }

    @Test("A figure of a building's file is one building's; a meeting sees counts and areas, and no part of its tax")
    func explainFileRefusals() throws {
        let total = try Sample.workspace.run("explain", "合计", "hhi")
        #expect(total.status == 64)
        #expect(total.complaint.contains("只能说明一座楼宇的"))
        let withheld = try Sample.workspace.run("explain", "B05", "top1", "--profile", "meeting")
        #expect(withheld.status == 1)
        #expect(withheld.text.isEmpty)
        let rate = try Sample.workspace.must("explain", "B05", "registeredRate", "--profile", "meeting", "--depth", "4")
        #expect(rate.contains("82.50"))
        #expect(!rate.contains("有限公司"))
        #expect(try Sample.workspace.run("explain", "B05", "vacancy", "--profile", "public").status == 1)
    }

    @Test("Totals, groups and what no building got are the table's, and name their buildings and files")
    func explainTotals() throws {
        func explain(_ arguments: String...) throws -> [String: Any] {
            try json(Sample.workspace.must(["explain"] + arguments + ["--month", "2020-12", "--format", "json"]))
        }
        func fen(_ reply: [String: Any]) -> Int? { (reply["figure"] as? [String: Any])?["partsFen"] as? Int }
        let expected = try Sample.expected().totals
        let total = try explain("合计", "totalTax")
        #expect(fen(total) == expected.totalTaxFen)
        #expect(total["addsUp"] as? Bool == true)
        let buildings = try #require(total["buildings"] as? [[String: Any]])
        #expect(buildings.count == 30)
        #expect(buildings.reduce(0) { $0 + ($1["fen"] as? Int ?? 0) } == expected.totalTaxFen)
        #expect(buildings.allSatisfy { $0["parts"] == nil })
        let perM2 = try explain("合计", "districtTaxPerM2", "--key-only", "--depth", "1")
        #expect((perM2["figure"] as? [String: Any])?["perM2"] as? String == "855.00")
        let rate = try explain("合计", "inPlaceRate")
        #expect((rate["figure"] as? [String: Any])?["paying"] as? Int == expected.paying)
        let group = try explain("合计", "districtTax", "--group-by", "zone", "--group", "龙潭湖片区", "--depth", "4")
        #expect(fen(group) == fen(try explain("合计", "districtTax", "--zone", "龙潭湖片区")))
        let parts = try #require(group["buildings"] as? [[String: Any]])
            .flatMap { $0["parts"] as? [[String: Any]] ?? [] }
        #expect(parts.allSatisfy { ($0["receipts"] as? [[String: Any]])?.allSatisfy { $0["row"] is Int } == true })
        #expect(fen(try explain("未匹配", "totalTax")) == expected.unmatchedFen)
        #expect(fen(try explain("迁出后入库", "totalTax")) == expected.afterMoveOutFen)
        #expect(fen(try explain("未纳入", "totalTax")) == 0)
    }

    @Test("Refused: a filter on a building, half a group, the rate of a bucket, no such group")
    func explainRefusals() throws {
        func status(_ arguments: String...) throws -> Int32 {
            try BuiltProgram.run(["explain"] + arguments, in: Sample.workspace.folder).status
        }
        #expect(try status("B08", "totalTax", "--zone", "龙潭湖片区") == 64)
        #expect(try status("合计", "totalTax", "--group-by", "zone") == 64)
        #expect(try status("未匹配", "inPlaceRate") == 1)
        #expect(try status("合计", "totalTax", "--group-by", "zone", "--group", "没有") == 1)
    }

    @Test("A part of a name that several buildings have is refused, with the candidates")
    func ambiguous() throws {
        let outcome = try Sample.workspace.run("explain", "中心", "totalTax")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.contains("B02"))
        #expect(try Sample.workspace.run("explain", "B08", "totalTax", "--depth", "9").status == 64)
    }

    @Test("Limits are the policy's: a wrong one is told with its line")
    func thresholds() throws {
        let scratch = try ScratchWorkspace.withSample()
        let before = try scratch.must("flags", "--format", "json")
        try scratch.write("thresholds: {inPlaceRed: 99}\n", to: "louyu.yaml")
        #expect(try scratch.must("flags", "--format", "json") != before)
        try scratch.write("thresholds:\n  inPlaceRed: 很低\n", to: "louyu.yaml")
        let outcome = try scratch.run("flags")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.contains("第2行"))
    }
}
