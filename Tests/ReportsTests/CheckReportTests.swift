import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Check")
struct CheckReportTests {
    private static let december = Month(text: "2020-12")!
    private static let october = Month(text: "2020-10")!

    private func line(_ level: TaxLevel, buildings: Int64, unmatched: Int64, receipts: Int64) -> ReconciliationLine {
        ReconciliationLine(
            month: Self.december, level: level, buildings: Money(fen: buildings), afterMoveOut: .zero,
            unmatched: Money(fen: unmatched), receipts: Money(fen: receipts))
    }

    private func stray(_ taxpayer: Int?, _ name: String?, _ month: Month, _ bucket: StrayTax.Bucket, fen: Int64)
        -> CheckReport.Stray
    {
        CheckReport.Stray(
            party: name.map { CheckReport.Party(code: nil, name: $0) },
            entry: StrayTax.Entry(
                taxpayer: taxpayer, month: month, bucket: bucket, tax: PerLevel(repeating: Money(fen: fen))))
    }

    private var check: CheckReport {
        CheckReport(
            lines: [
                line(.total, buildings: 123_456_789, unmatched: 11, receipts: 123_456_800),
                line(.local, buildings: 0, unmatched: 0, receipts: 0),
                line(.district, buildings: 100, unmatched: -1, receipts: 99),
            ],
            strays: [
                stray(4, "甲公司", Self.october, .unmatched, fen: 1), stray(4, "甲公司", Self.december, .unmatched, fen: 1),
                stray(9, "乙公司", Self.december, .afterMoveOut, fen: -900),
                stray(nil, nil, Self.december, .unmatched, fen: 2),
            ],
            nameMatches: [
                .init(
                    written: .init(code: "9.11E+17", name: "丙公司"), taken: .init(code: "911101010000000001", name: "丙公司")
                )
            ], ambiguousNames: [.init(code: nil, name: "丁公司")], batch: 7)
    }

    @Test("a proof that closes, with stray tax by taxpayer and the matches by name")
    func people() {
        #expect(check.isProven)
        #expect(
            TerminalReport(check.report()).text == """
                对账：楼宇 + 迁出后入库 + 未匹配 = 入库
                结论：全部相符（1 个月）
                数据：最新批次：第 7 批

                月份     级次            楼宇合计  迁出后入库  未匹配      入库合计  相符
                                               元          元      元            元
                -------------------------------------------------------------------------
                2020-12  全口径税收  1,234,567.89        0.00    0.11  1,234,568.00  是
                2020-12  区级税收            1.00        0.00   -0.01          0.99  是

                未归入楼宇的税收（3 项）
                去向        统一社会信用代码  企业名称  月份              全口径税收  区级税收
                                                                                  元        元
                ------------------------------------------------------------------------------
                迁出后入库  -                 乙公司    2020-12                -9.00     -9.00
                未匹配      -                 甲公司    2020-10、2020-12        0.02      0.02
                未匹配      -                 -         2020-12                 0.02      0.02

                仅按名称匹配（1 项）
                所写代码  所写名称  对应代码            对应名称
                ------------------------------------------------
                9.11E+17  丙公司    911101010000000001  丙公司

                重名未匹配（1 项）
                所写代码  所写名称
                ------------------
                -         丁公司

                """)
    }

    @Test("a line that does not close is counted and marked")
    func open() {
        let open = CheckReport(
            lines: [line(.total, buildings: 5, unmatched: 0, receipts: 6)], strays: [], nameMatches: [], batch: 1)
        #expect(!open.isProven)
        #expect(open.report().basis[0] == Note("结论", "1 行不相符，请保留台账并报告此问题", tone: .bad))
        #expect(open.report().tables.count == 1)
        #expect(open.report().tables[0].rows[0].cells.last == Cell(.verdict(false), tone: .bad))
    }

    @Test("long lists stop at the limit and say how much is left")
    func limited() {
        let report = check.report(limit: 1)
        #expect(report.tables[1].rows.count == 1)
        #expect(report.footnotes == ["另有 2 项未列出，完整清单见 --format json。"])
    }

    @Test("programs get every line, stray and match")
    func json() {
        let text = String(decoding: check.json.bytes, as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"schema\": \"louyu.check/1\",\n  \"batch\": 7,\n  \"proven\": true,\n"))
        #expect(text.contains("\"level\": \"districtTax\",\n      \"buildingsFen\": 100,\n"))
        #expect(text.ranges(of: "\"bucket\": \"unmatched\"").count == 3)
        #expect(text.hasSuffix("\"code\": null,\n      \"name\": \"丁公司\"\n    }\n  ]\n}\n"))
        #expect(text.contains("\"takenForCode\": \"911101010000000001\""))
    }
}
