import Foundation
import Testing

@Suite("`louyu export` gives the facts to other programs")
struct ExportTests {
    private func lines(_ name: String, _ scratch: ScratchWorkspace) throws -> [String] {
        let text = String(decoding: try #require(scratch.bytes(of: name)), as: UTF8.self)
        #expect(text.hasSuffix("\r\n"))
        return text.components(separatedBy: "\r\n").dropLast()
    }

    @Test(
        "Every table of the sample is there, as long as datapackage.json says, and the sums are the ledger's to the fen"
    )
    func sample() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("export", "事实")
        let description = try #require(scratch.bytes(of: "事实/datapackage.json"))
        let package = try #require(try JSONSerialization.jsonObject(with: description) as? [String: Any])
        let resources = try #require(package["resources"] as? [[String: Any]])
        for resource in resources {
            let path = "事实/\(try #require(resource["path"] as? String))"
            #expect(scratch.bytes(of: path)?.count == resource["bytes"] as? Int)
            #expect(try lines(path, scratch).count - 1 == resource["rows"] as? Int)
            let digest = try scratch.shell("sha256sum < '\(path)' | cut -c1-64").text
            #expect("sha256:" + digest.trimmingCharacters(in: .newlines) == resource["hash"] as? String)
        }
        let sum = try lines("事实/receipts.csv", scratch).dropFirst().reduce(0) { sum, line in
            sum + (Int(line.split(separator: ",", omittingEmptySubsequences: false)[5]) ?? 0)
        }
        let totals = try Sample.expected().totals
        let all =
            totals.totalTaxFen + totals.totalTax2019Fen + totals.afterMoveOutFen + totals.unmatchedFen
            + totals.afterMoveOut2019Fen + totals.unmatched2019Fen
        #expect(sum == all)
    }

    @Test("The same ledger gives the same bytes, and an older batch the older facts")
    func isRepeatable() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        try scratch.must("export", "一")
        try scratch.write(District.receipts("2020-01", 1, 2, 4), to: "更正.csv")
        try scratch.must("import", "更正.csv", "--replace")
        try scratch.must("export", "二")
        try scratch.must("export", "三", "--as-of", "2")
        #expect(scratch.bytes(of: "一/receipts.csv") == scratch.bytes(of: "三/receipts.csv"))
        #expect(scratch.bytes(of: "一/receipts.csv") != scratch.bytes(of: "二/receipts.csv"))
        #expect(scratch.bytes(of: "一/datapackage.json") == scratch.bytes(of: "三/datapackage.json"))
    }

    @Test("Files are for their owner's eyes only, and for no meeting")
    func isConfidential() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        let outcome = try scratch.run("export", "事实")
        #expect(outcome.status == 0)
        #expect(outcome.complaint.contains("内部资料"))
        #expect(
            try scratch.shell("stat -c %a 事实 事实/*").text.split(separator: "\n").dropFirst().allSatisfy { $0 == "600" })
        #expect(try scratch.shell("stat -c %a 事实").text == "700\n")
        #expect(try scratch.run("export", "会议", "--profile", "meeting").status == 64)
        #expect(!scratch.names.contains("会议"))
    }

    @Test("A folder that cannot be written leaves nothing behind")
    func cannotBeWritten() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write("", to: "占用")
        #expect(try scratch.run("export", "占用/事实").status == 1)
        #expect(try scratch.run("export", "占用").status == 1)
        #expect(scratch.names.filter { $0.contains(".tmp") }.isEmpty)
    }

    @Test("What else lies in the folder stays")
    func othersStay() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try FileManager.default.createDirectory(
            at: scratch.folder.appending(path: "事实"), withIntermediateDirectories: false)
        try scratch.write("别动", to: "事实/report.pdf")
        try scratch.must("export", "事实")
        #expect(scratch.bytes(of: "事实/report.pdf") == Data("别动".utf8))
    }
}
