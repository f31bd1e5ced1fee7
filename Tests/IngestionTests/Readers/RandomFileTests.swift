import BuildingEconomy
import Ingestion
import Testing

/// A small generator with a seed, so that a failure can be repeated.
private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
}

struct RandomFileTests {
    private static let headers =
        FileKind.allCases.flatMap(\.standardHeaders) + [
            "1月", "2020年2月", "三月", "增值税", "区级增值税", "小计", "本期", "累计", "同期", "金额", "楼宇", "名称", "联系人", "", "单位：万元",
            "全口径税收(万元)", "商业面积", "序号", "2020.1", "202012", "上年同期", "总税",
        ]
    private static let cells = [
        "", "", "", "1", "-2.5", "0.001", "—", "面议", "约3万", "abc", "2020-12", "2020.1", "2020年3月", "44196", "9.11E+17",
        codeA, codeB,
        "甲公司", "乙公司", "北京（甲）公司", "B01", "甲大厦", "丁大厦", "合计", "小计", "其中：", "填表人：张三", "备注", "是", "否", "#REF!", "１２３",
        "99999999999999999999", "1e300", "-", "'=1", "\"引号\"", "\u{3000}", "\u{200B}", "增值税", "单位：亿元", "2020-13", "十二月",
        "（单位：万）",
    ]

    private static func file(_ dice: inout Dice) -> (text: String, rows: Int) {
        func quoted(_ text: String) -> String {
            text.contains("\"") ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
        }
        let width = Int.random(in: 1...9, using: &dice)
        var rows: [[String]] = []
        for _ in 0..<Int.random(in: 0...2, using: &dice) {
            rows.append((0..<width).map { $0 == 0 ? cells.randomElement(using: &dice)! : "" })
        }
        for _ in 0..<Int.random(in: 1...2, using: &dice) {
            rows.append((0..<width).map { _ in headers.randomElement(using: &dice)! })
        }
        for _ in 0..<Int.random(in: 0...12, using: &dice) {
            rows.append((0..<width).map { _ in cells.randomElement(using: &dice)! })
        }
        return (rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined(), rows.count)
    }

    @Test("Whatever stands in a file, every row ends in exactly one class and nothing traps", arguments: 0..<8)
    func everyRowInOneClass(part: UInt64) throws {
        var dice = Dice(state: part &* 7_919 &+ 1)
        var read = 0
        for _ in 0..<120 {
            var desk = Desk()
            _ = try desk.read(register)
            let (text, rows) = Self.file(&dice)
            desk.options.month = Bool.random(using: &dice) ? Month(yyyymm: 202012) : nil
            desk.options.kind = Bool.random(using: &dice) ? FileKind.allCases.randomElement(using: &dice) : nil
            let result = try desk.read(text)
            guard let layout = result.layout, let reading = result.reading else {
                #expect(result.findings.contains { $0.severity == .error || $0.problem == .emptySheet }, "\(text)")
                continue
            }
            guard !result.codes.contains("cumulativeNeedsEarlier") else { continue }
            read += 1
            let counts = reading.counts
            #expect(counts.read == rows - layout.headerRows.count, "\(text)")
            #expect(counts.rejected == reading.rejected.count)
            #expect(counts.records == result.receipts.count + result.tenancies.count + result.buildings.count)
            #expect(
                (counts.rejected > 0) == result.findings.contains { $0.severity == .error && $0.place.row != nil },
                "\(text)")
            #expect(result.receipts.allSatisfy { $0.total != nil || $0.local != nil || $0.district != nil })
            #expect(result.receipts.allSatisfy { $0.identity > 0 || $0.building > 0 }, "\(text)")
            #expect(result.findings.allSatisfy { !$0.sentence.isEmpty })
        }
        #expect(read > 12)
    }
}
