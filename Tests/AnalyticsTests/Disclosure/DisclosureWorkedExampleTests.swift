import BuildingEconomy
import Foundation
import Testing

@testable import Analytics

@Suite("The worked example of disclosure in Docs/Metrics.md")
struct DisclosureWorkedExampleTests {
    private struct Line {
        let key, zone, shown: String
        let contributors: [Int64]
        let total: Int64
    }

    private let text: String
    private let lines: [Line]

    init() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let page = try String(contentsOf: root.appending(path: "Docs/Metrics.md"), encoding: .utf8)
        text = page.components(separatedBy: "\n## Disclosure")[1].components(separatedBy: "\n## ")[0]
        lines = text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5, let total = Int64(cells[3]) else { return nil }
            return Line(
                key: cells[0], zone: cells[1], shown: cells[4],
                contributors: cells[2].split(separator: ", ").map { Int64($0)! }, total: total)
        }
    }

    @Test("Its table is the program's, and so are its two totals")
    func recomputed() {
        #expect(lines.count == 5)
        var made = HandMade(loaded: "2018-12...2020-12")
        for line in lines { made.building(line.key, 10_000) { $0.zone = line.zone } }
        for (place, line) in lines.enumerated() {
            #expect(line.contributors.reduce(0, +) == line.total)
            for (number, part) in line.contributors.enumerated() {
                made.taxpayers(place * 10 + number, in: line.key, "2020-03", wan: part)
            }
        }
        let ranking = made.ranking(for: .meeting, "2020-12") { $0.grouping = .zone }
        for line in lines {
            let row = ranking[line.key]
            #expect((row.band?.chineseName ?? row.assessment.tax.total.amount!.wanText()) == line.shown, "\(line.key)")
        }
        let east = ranking.groups.first { $0.name.chineseName == "东" }!.totals.assessment.tax.total.amount!
        let whole = ranking.totals.assessment.tax.total.amount!
        #expect(text.contains("东 \(east.wanText()), all \(whole.wanText())"))
    }
}
