import Foundation
import Testing

@Suite("gap and conflicts from the command line")
struct GapAndConflictsTests {
    private func json(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("The sample's gap is its rate's: as many visits as tenants that do not pay, and 258 to 85 %")
    func gap() throws {
        let reply = try json(Sample.workspace.must("gap", "--month", "2020-12", "--format", "json"))
        #expect(reply["schema"] as? String == "louyu.gap/1")
        let visits = try #require(reply["visits"] as? [[String: Any]])
        let expected = try Sample.expected().totals
        #expect(visits.count == expected.tenants - expected.paying)
        #expect((reply["inPlace"] as? [String: Any])?["tenantsToGoal"] as? Int == 258)
        #expect(visits.count { $0["neededForGoal"] as? Bool == true } == 258)
        // 1050 yuan on 2,573,099.42 ㎡, less 22亿.
        let missing = 2_573_099_42 * 1_050 - expected.districtTaxFen
        #expect((reply["perM2"] as? [String: Any])?["missingFen"] as? Int == missing)
    }

    @Test("A file holds every visit, the terminal the first of them")
    func files() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("gap", "-o", "清单.csv")
        let text = String(decoding: try #require(scratch.bytes(of: "清单.csv")), as: UTF8.self)
        #expect(text.split(separator: "\r\n").count == 833)
        #expect(try scratch.must("gap").contains("另有 772 户未列出"))
        #expect(try scratch.run("gap", "B08", "--zone", "x").status == 64)
        #expect(try scratch.run("gap", "B08", "--profile", "public").status == 64)
        #expect(try scratch.run("conflicts", "--profile", "public").status == 64)
        #expect(try scratch.run("gap", "没有这座楼").status == 1)
    }

    @Test("Contradictions of the sample agree with its figures, and name file and row")
    func conflicts() throws {
        let reply = try json(
            Sample.workspace.must("conflicts", "--kind", "rosterYesNoReceipt", "--format", "json"))
        #expect(reply["schema"] as? String == "louyu.conflicts/1")
        let conflicts = try #require(reply["conflicts"] as? [[String: Any]])
        #expect((reply["counts"] as? [String: Int]) == ["rosterYesNoReceipt": conflicts.count])
        for conflict in conflicts {
            let place = try #require((conflict["places"] as? [[String: Any]])?.first)
            #expect(place["file"] as? String == "入驻企业名册.csv")
            #expect(place["row"] as? Int ?? 0 > 3)
        }
    }

    @Test("Limits of contradictions are the policy's, and --as-of takes the policy of then")
    func thresholds() throws {
        let scratch = try ScratchWorkspace.withSample()
        func count(_ more: String...) throws -> Int {
            let reply = try json(
                scratch.must(["conflicts", "--kind", "leasedOverBuilding", "--format", "json"] + more))
            return try #require(reply["conflicts"] as? [Any]).count
        }
        #expect(try count() == 0)
        try scratch.write("thresholds: {leasedOver: 50}\n", to: "louyu.yaml")
        #expect(try count() > 0)
        try scratch.must("note", "B08", "记下政策")
        #expect(try count("--as-of", "1") == 0)
        #expect(try count("--as-of", "3") > 0)
        #expect(try scratch.run("conflicts", "--kind", "没有这类").status == 64)
    }
}
