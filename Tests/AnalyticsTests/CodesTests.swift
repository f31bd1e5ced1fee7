import Analytics
import BuildingEconomy
import Foundation
import Testing

@Suite("Docs/Metrics.md and the program's codes")
struct CodesTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    private let document: String
    private let rows: Set<String>

    init() throws {
        document = try String(contentsOf: Self.root.appending(path: "Docs/Metrics.md"), encoding: .utf8)
        let codes = document.components(separatedBy: "\n## Codes\n")[1]
        rows = Set(
            codes.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
                line.split(separator: "|").prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }
                    .joined(separator: " ")
            })
    }

    private static var known: Set<String> {
        func rows<Code: RawRepresentable<String> & CaseIterable>(
            _ type: Code.Type, _ name: (Code) -> String
        ) -> [String] {
            type.allCases.map { "`\($0.rawValue)` \(name($0))" }
        }
        return Set(
            rows(Flag.self, \.chineseName) + rows(GrowthAbsence.self, \.chineseName)
                + rows(UnrankedReason.self, \.chineseName) + rows(YiyuanStatus.self, \.chineseName)
                + rows(RankingMetric.self, \.chineseName) + rows(AreaBasis.self, \.chineseName)
                + rows(InPlaceBasis.self, \.chineseName) + rows(WindowKind.self, \.chineseName)
                + rows(Grouping.self, \.chineseName) + rows(WarningRule.self, \.chineseName)
                + rows(WarningColour.self, \.chineseName) + rows(WarningObstacle.self, \.chineseName)
                + rows(GoalRow.Remark.self, \.chineseName) + rows(Indicator.Measure.self, \.chineseName)
                + rows(TenantEvidence.Standing.self, \.chineseName) + rows(VisitClass.self, \.chineseName)
                + rows(TenantSize.self, \.chineseName) + rows(Potential.Absence.self, \.chineseName)
                + rows(ConflictKind.self, \.chineseName) + rows(ConflictObstacle.Reason.self, \.chineseName)
                + rows(MonthDrop.Measure.self, \.chineseName) + rows(Profile.self, \.chineseName)
                + rows(Theme.Basis.self, \.chineseName) + rows(TenantTable.Answer.self, \.chineseName)
                + rows(ComparisonRow.Standing.self, \.chineseName) + rows(FileFigure.self, \.chineseName)
                + rows(FileExplanation.Group.Role.self, \.chineseName))
    }

    @Test("Every code is listed with its Chinese name, and nothing is listed that is no code")
    func listed() {
        #expect(rows.subtracting(Self.known).isEmpty)
        #expect(Self.known.subtracting(rows).isEmpty)
    }

    @Test("Every test the document names exists")
    func testsExist() throws {
        let names = Set(document.matches(of: /`(\w+Tests)`/).map { String($0.1) })
        let files = FileManager.default.enumerator(atPath: Self.root.appending(path: "Tests/AnalyticsTests/.").path())
        let existing = Set(
            (files?.allObjects ?? []).compactMap { ($0 as? String)?.split(separator: "/").last }.map(String.init))
        #expect(names.count > 10)
        for name in names { #expect(existing.contains("\(name).swift"), "\(name)") }
    }
}
