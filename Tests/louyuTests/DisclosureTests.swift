import Foundation
import Testing

@Suite("Tables for others give no company away")
struct DisclosureTests {
    /// Commands that print figures, each in every form that is text.
    private static let commands: [[String]] = [
        ["rank"], ["rank", "--group-by", "zone"], ["rank", "--group-by", "steward", "--by", "totalTax"],
        ["rank", "--zone", "东二环片区"], ["rank", "--window", "month"],
        ["rank", "--by", "districtTaxGrowth", "--window", "ytd"],
        ["flags"], ["goals"], ["check"], ["history"], ["explain", "B11", "totalTax", "--depth", "4"],
        ["explain", "B11", "inPlaceRate", "--depth", "4"], ["gap"], ["gap", "B12"], ["gap", "B11"], ["conflicts"],
        ["compare", "2020-12", "2019-12"], ["show", "B11"], ["show", "B12"], ["show", "B30", "--by", "totalTaxGrowth"],
        ["show", "B08", "--window", "month"], ["show", "B01", "--window", "ytd", "--by", "inPlaceRate"],
    ]

    /// Every number of a text, thousands joined.
    private static func numbers(_ text: String) -> Set<String> {
        Set(text.replacingOccurrences(of: ",", with: "").matches(of: /\d+(\.\d+)?/).map { String($0.0) })
    }

    private struct Explained: Decodable {
        struct Part: Decodable { let fen: Int }
        let parts: [Part]
    }

    /// A sum of fen as fen, yuan and 万元; in 万元 only where chance does not make the same digits.
    private static func writings(_ fen: Int) -> [String] {
        let size = abs(fen)
        guard size >= 1_000_000 else { return [] }
        let yuan = "\(size / 100).\(String(format: "%02d", size % 100))"
        let wan = (size + 5_000) / 10_000
        return ["\(size)", yuan] + (size >= 10_000_000_000 ? ["\(wan / 100).\(String(format: "%02d", wan % 100))"] : [])
    }

    /// Every company's part in every building, and the hidden buildings' sums, as they might be written.
    private static let secrets: Set<String> = {
        do {
            let sample = Sample.workspace
            let table = try sample.run("rank", "--profile", "meeting", "--format", "json").bytes
            let hidden = try JSONDecoder().decode(Table.self, from: table).rows.filter { $0.band != nil }.map(
                \.building)
            var secrets: Set<String> = []
            for building in try Sample.expected().buildings {
                for metric in ["totalTax", "districtTax"] {
                    let reply = try sample.run("explain", building.building, metric, "--format", "json").bytes
                    let parts = try JSONDecoder().decode(Explained.self, from: reply).parts
                    for part in parts { secrets.formUnion(writings(part.fen)) }
                    if hidden.contains(building.building) {
                        secrets.formUnion(writings(parts.reduce(0) { $0 + $1.fen }))
                    }
                }
            }
            return secrets
        } catch {
            preconditionFailure("the sample's companies cannot be listed: \(error)")
        }
    }()

    private struct Table: Decodable {
        struct Row: Decodable {
            struct Band: Decodable {}
            let building: String
            let band: Band?
        }
        let profile: String
        let rows: [Row]
    }

    @Test("No output for a meeting or the public holds a company's amount or a hidden building's", arguments: commands)
    func noAmounts(command: [String]) throws {
        #expect(Self.secrets.count > 5_000)
        for profile in ["meeting", "public"] {
            for format in ["text", "csv", "json", "html"] {
                let outcome = try BuiltProgram.run(
                    command + ["--profile", profile, "--format", format], in: Sample.workspace.folder)
                let found = Self.numbers(outcome.text).intersection(Self.secrets)
                #expect(found.isEmpty, "\(command) \(profile) \(format): \(found)")
                if profile == "meeting" { #expect(outcome.status == 0, "\(outcome.complaint)") }
            }
        }
    }

    @Test("The check itself sees them where they are")
    func canFail() throws {
        let text = try Sample.workspace.run("explain", "B12", "totalTax").text
        #expect(!Self.numbers(text).isDisjoint(with: Self.secrets))
        #expect(!Self.numbers(try Sample.workspace.run("rank").text).isDisjoint(with: Self.secrets))
    }

    @Test("A workbook and a page are for a meeting unless asked otherwise; the rest is for the office")
    func defaults() throws {
        let scratch = try ScratchWorkspace.withSample()
        let page = try scratch.run("rank", "--format", "html")
        #expect(page.text.contains("会议版") && page.text.contains("≥ 1亿"))
        for format in ["text", "csv", "json"] {
            #expect(!(try scratch.run("rank", "--format", format).text.contains("会议版")))
        }
        #expect(try scratch.run("rank", "-o", "a.xlsx").complaint.contains("内部资料") == false)
        #expect(try scratch.run("rank", "--profile", "secret").status == 64)
    }

    @Test("The office's JSON and CSV are what they always were; a meeting's say so and keep the columns")
    func shapes() throws {
        let workspace = Sample.workspace
        let plain = try workspace.run("rank", "--format", "json").text
        #expect(!plain.contains("profile") && !plain.contains("band"))
        let meeting = try workspace.run("rank", "--format", "csv", "--profile", "meeting").text
        let lines = meeting.split(separator: "\r\n")
        #expect(lines[0] == (try workspace.run("rank", "--format", "csv").text).split(separator: "\r\n")[0])
        #expect(lines.count == 31)
        #expect(lines.last!.contains(",不公开：全口径税收 5000万–1亿"))
        let open = try workspace.run("rank", "--format", "json", "--profile", "public").bytes
        #expect(try JSONDecoder().decode(Table.self, from: open).rows.isEmpty)
        let sums = try workspace.run("rank", "--format", "csv", "--profile", "public").text.split(separator: "\r\n")
        #expect(sums[0] == "部分,项目,列,单位,数值")
        for line in ["合计,合计,楼宇,座,30", "合计,合计,全口径税收,万元,900000.00", "楼宇按全口径税收分档,≥ 1亿,楼宇,座,21"] {
            #expect(sums.contains(line[...]), "\(line)")
        }
        #expect(!sums.contains { $0.contains("大厦") || $0.contains("中位数") })
        let zones = try workspace.run("rank", "--format", "csv", "--profile", "public", "--group-by", "zone").text
        #expect(zones.contains("按片区,龙潭湖片区,区级税收,万元,"))
    }

    @Test(
        "A file for the office carries its mark, is logged with its digest and makes no batch; one for a meeting does neither"
    )
    func internalFiles() throws {
        let scratch = try ScratchWorkspace.withSample()
        let outcome = try scratch.run("rank", "-o", "排名.txt")
        #expect(outcome.complaint.contains("内部资料 注意保密"))
        #expect(scratch.bytes(of: "排名.txt")?.starts(with: Data("内部资料 注意保密\n".utf8)) == true)
        try scratch.must("rank", "-o", "会议.txt", "--profile", "meeting")
        #expect(try scratch.shell("louyu rank --format json > 转向.json").status == 0)
        #expect(try scratch.shell("louyu rank --format json | cat").complaint == "")
        let log = try scratch.must("log", "--format", "csv").split(separator: "\r\n")
        #expect(log.count == 3)
        #expect(log[1].contains("rank -o 排名.txt") && log[2].contains("标准输出"))
        let digest = try scratch.shell("sha256sum 排名.txt | cut -c1-64").text.trimmingCharacters(in: .newlines)
        #expect(log[1].hasSuffix(digest))
        #expect(try scratch.must("history", "--format", "json") == Sample.workspace.must("history", "--format", "json"))
        try scratch.must("rank", "-o", "排名2.txt")
        #expect(scratch.bytes(of: "排名.txt") == scratch.bytes(of: "排名2.txt"))
    }

    @Test("Limits of the policy are the ones that count, and a wrong one is named with its place")
    func policy() throws {
        let scratch = try ScratchWorkspace.withSample()
        let path = scratch.folder.appending(path: "louyu.yaml")
        let policy = try String(contentsOf: path, encoding: .utf8)
        try policy.replacingOccurrences(of: "oneShare: 80 ", with: "oneShare: 1 ")
            .replacingOccurrences(of: "bands: [500, 1000, 5000, 10000]", with: "bands: [20000]")
            .write(to: path, atomically: true, encoding: .utf8)
        let table = try scratch.run("rank", "--profile", "meeting").text
        #expect(table.contains("< 2亿") && table.contains("≥ 2亿") && table.contains("一户占比达到 1%"))
        #expect(!table.contains("B01   栎澄大厦") || table.contains("-     -  B01"))
        try policy.replacingOccurrences(of: "bands: [500, 1000", with: "bands: [1000, 500")
            .write(to: path, atomically: true, encoding: .utf8)
        let refused = try scratch.run("rank")
        #expect(refused.status == 1 && refused.complaint.contains("bands 应从小到大"))
    }
}
