import Foundation
import Testing

@Suite("`louyu check` proves that nothing is lost")
struct CheckTests {
    private struct Reply: Decodable {
        struct Line: Decodable {
            let month, level: String
            let buildingsFen, afterMoveOutFen, unmatchedFen, receiptsFen: Int
            let proven: Bool
        }

        struct Stray: Decodable {
            let bucket, month: String
            let totalTaxFen: Int?
        }

        let proven: Bool
        let lines: [Line]
        let strays: [Stray]
    }

    private func check(_ scratch: ScratchWorkspace) throws -> Reply {
        try JSONDecoder().decode(Reply.self, from: Data(scratch.must("check", "--format", "json").utf8))
    }

    @Test("For every loaded month and level, and only for those, buildings + buckets = receipts")
    func everyLineCloses() throws {
        let reply = try check(Sample.workspace)
        let loaded = (2019...2020).flatMap { year in
            (1...12).flatMap { month -> [String] in
                let levels = year == 2019 ? ["totalTax", "districtTax"] : ["totalTax", "localTax", "districtTax"]
                return levels.map { "\(year)-\(month < 10 ? "0" : "")\(month) \($0)" }
            }
        }
        #expect(reply.lines.map { "\($0.month) \($0.level)" } == loaded)
        #expect(reply.proven)
        for line in reply.lines {
            #expect(line.proven)
            #expect(line.buildingsFen + line.afterMoveOutFen + line.unmatchedFen == line.receiptsFen)
        }
    }

    @Test("The lines of 2020 add up to the totals of the ranking, buckets included")
    func linesAgreeWithTheRanking() throws {
        let lines = try check(Sample.workspace).lines.filter { $0.month.hasPrefix("2020") && $0.level == "totalTax" }
        let totals = try Sample.expected().totals
        #expect(lines.map(\.buildingsFen).reduce(0, +) == totals.totalTaxFen)
        #expect(lines.map(\.afterMoveOutFen).reduce(0, +) == totals.afterMoveOutFen)
        #expect(lines.map(\.unmatchedFen).reduce(0, +) == totals.unmatchedFen)
    }

    @Test("Everything in a bucket is listed")
    func bucketsAreListed() throws {
        let reply = try check(Sample.workspace)
        for bucket in ["afterMoveOut", "unmatched"] {
            let listed = reply.strays.filter { $0.bucket == bucket }.compactMap(\.totalTaxFen).reduce(0, +)
            let lines = reply.lines.filter { $0.level == "totalTax" }
            #expect(listed == lines.map { bucket == "unmatched" ? $0.unmatchedFen : $0.afterMoveOutFen }.reduce(0, +))
        }
    }

    @Test("A month between two loaded ones that is not loaded has no line")
    func gapsHaveNoLine() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        for month in ["2020-01", "2020-03"] {
            try scratch.write(District.receipts(month, 1, 2, 4), to: "\(month).csv")
            try scratch.must("import", "\(month).csv")
        }
        #expect(Set(try check(scratch).lines.map(\.month)) == ["2020-01", "2020-03"])
    }
}
