import Foundation
import Testing

@Suite("show and compare from the command line")
struct ShowAndCompareTests {
    private func json(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func growth(_ scratch: ScratchWorkspace, _ more: String...) throws -> [String: Int] {
        let reply = try json(scratch.must(["show", "B08", "--month", "2020-12", "--format", "json"] + more))
        let split = try #require((reply["growth"] as? [String: Any])?["totalTax"] as? [String: Any])
        return split.compactMapValues { $0 as? Int }
    }

    @Test(
        "The sample's building of 99,999,999.99 yuan: its figures are the generator's, the parts of its growth add up")
    func show() throws {
        let expected = try #require(try Sample.expected().buildings.first { $0.building == "B08" })
        let growth = try growth(Sample.workspace)
        #expect(growth["nowFen"] == expected.totalTaxFen)
        #expect(growth["baseFen"] == expected.totalTax2019Fen)
        let parts = ["taxChangeFen", "joinedFen", "leftFen", "oneOffFen"].compactMap { growth[$0] }
        #expect(parts.count == 4)
        #expect(parts.reduce(0, +) == growth["differenceFen"])
        let reply = try json(Sample.workspace.must("show", "B08", "--month", "2020-12", "--format", "json"))
        #expect((reply["months"] as? [Any])?.count == 24)
        let places = try #require(reply["places"] as? [[String: Any]])
        #expect(places.map { $0["group"] as? String } == ["all", "zone", "size"])
        let tenants = try #require(reply["tenants"] as? [[String: Any]])
        #expect(tenants.compactMap { $0["tenants"] as? Int }.reduce(0, +) == expected.tenants)
    }

    @Test(
        "A receipt marked as one-off moves out of the tax change from its batch on, and back when the batch is undone")
    func oneOff() throws {
        let scratch = try ScratchWorkspace.withSample()
        let reply = try json(scratch.must("show", "B08", "--month", "2020-12", "--format", "json"))
        let name = try #require((reply["taxpayers"] as? [[String: Any]])?.first?["name"] as? String)
        let before = try growth(scratch)
        try scratch.must("correct", "receipt", name, "2020-01", "--one-off", "--why", "股权转让")
        let after = try growth(scratch)
        let moved = try #require(after["oneOffFen"]) - (before["oneOffFen"] ?? 0)
        #expect(moved > 0)
        #expect(after["taxChangeFen"] == before["taxChangeFen"].map { $0 - moved })
        #expect(after["differenceFen"] == before["differenceFen"])
        #expect(try growth(scratch, "--as-of", "1") == before)
        try scratch.must("undo", "2")
        #expect(try growth(scratch) == before)
    }

    @Test("Two years: every building's change adds up to the total's, which is the generator's")
    func compare() throws {
        let totals = try Sample.expected().totals
        let reply = try json(
            Sample.workspace.must(
                "compare", "2020-12", "2019-12", "--window", "year", "--by", "totalTax", "--format", "json"))
        #expect(reply["changeFen"] as? Int == totals.totalTaxFen - totals.totalTax2019Fen)
        let rows = try #require(reply["rows"] as? [[String: Any]])
        #expect(rows.count == 30)
        #expect(rows.compactMap { $0["changeFen"] as? Int }.reduce(0, +) == reply["changeFen"] as? Int)
    }

    @Test("Files in every form; refusals with the right status")
    func forms() throws {
        let scratch = try ScratchWorkspace.withSample()
        for form in ["csv", "json", "html", "xlsx"] {
            try scratch.must("show", "B12", "--profile", "internal", "-o", "档.\(form)")
            try scratch.must("compare", "2020-12", "2019-12", "--profile", "internal", "-o", "比.\(form)")
        }
        #expect(try scratch.run("show", "没有这座楼").status == 1)
        #expect(try scratch.run("compare", "2020-12", "2020-12").status == 64)
        #expect(try scratch.run("compare", "2020-12").status == 64)
        #expect(try scratch.run("show", "B08", "--as-of", "99").status == 1)
    }

    @Test(
        "For a meeting: of a hidden building its band, of a shown one what the ranking says, null for the rest; for the public none"
    )
    func meeting() throws {
        func show(_ key: String) throws -> [String: Any] {
            try json(Sample.workspace.must("show", key, "--profile", "meeting", "--format", "json"))
        }
        let table = try json(Sample.workspace.must("rank", "--profile", "meeting", "--format", "json"))
        let rows = try #require(table["rows"] as? [[String: Any]])
        let (first, last) = (try #require(rows.first), try #require(rows.last))
        let hidden = try show(try #require(last["building"] as? String))
        #expect(hidden["profile"] as? String == "meeting")
        #expect(hidden["band"] as? [String: Int] == last["band"] as? [String: Int])
        let figures = try #require(hidden["figures"] as? [String: Any])
        for name in ["totalTaxFen", "districtTaxPerM2", "totalTaxGrowth", "yiyuan", "meetsInPlaceGoal"] {
            #expect(figures[name] is NSNull, "\(name)")
        }
        #expect(figures["totalTaxGrowthReason"] as? String == "withheld")
        for name in ["places", "concentration", "taxpayers"] { #expect(hidden[name] is NSNull, "\(name)") }
        let shown = try show(try #require(first["building"] as? String))
        #expect((shown["figures"] as? [String: Any])?["totalTaxFen"] as? Int == first["totalTaxFen"] as? Int)
        #expect(shown["band"] is NSNull && shown["taxpayers"] is NSNull)
        #expect((shown["places"] as? [[String: Any]])?.first?["rank"] as? Int == 1)
        let growth = (shown["growth"] as? [String: Any])?["totalTax"] as? [String: Any]
        #expect(growth?["reason"] as? String == "withheld" && growth?["nowFen"] is NSNull && growth?["stayed"] is Int)
        let months = try #require(shown["months"] as? [[String: Any]])
        #expect(months.allSatisfy { $0["totalTaxFen"] is NSNull && $0["windowTotalTaxFen"] is NSNull })
        #expect(months.allSatisfy { $0["rank"] is NSNull && $0["tenants"] is Int })
        let refused = try Sample.workspace.run("show", "B08", "--profile", "public")
        #expect(refused.status == 1 && refused.complaint.contains("公开版"))
    }

    @Test("Two windows with months in common are compared for the office alone: their difference is a month's tax")
    func overlapping() throws {
        for profile in ["meeting", "public"] {
            for words in [["2020-12", "2020-11"], ["2020-12", "2020-11", "--window", "ytd"], ["2020-03", "2020-12"]] {
                let outcome = try BuiltProgram.run(
                    ["compare"] + words + ["--profile", profile], in: Sample.workspace.folder)
                #expect(outcome.status == 1 && outcome.bytes.isEmpty && outcome.complaint.contains("共同的月份"))
            }
            try Sample.workspace.must("compare", "2020-12", "2020-11", "--window", "month", "--profile", profile)
        }
        try Sample.workspace.must("compare", "2020-12", "2020-11")
    }

    @Test("Grouped by theme, a building stands under the industry that makes it one")
    func themes() throws {
        let reply = try json(
            Sample.workspace.must("rank", "--month", "2020-12", "--group-by", "theme", "--format", "json"))
        let groups = try #require(reply["groups"] as? [[String: Any]])
        let named = groups.compactMap { $0["key"] as? String }
        #expect(!named.isEmpty)
        #expect(groups.last?["key"] is NSNull)
        let rows = groups.flatMap { $0["rows"] as? [Any] ?? [] }
        #expect(rows.count == 30)
        let total = try json(
            Sample.workspace.must(
                "explain", "合计", "totalTax", "--month", "2020-12", "--group-by", "theme", "--group", named[0],
                "--format",
                "json"))
        #expect(total["addsUp"] as? Bool == true)
    }
}
