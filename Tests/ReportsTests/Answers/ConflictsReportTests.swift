import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The list of contradictions")
struct ConflictsReportTests {
    private static func month(_ text: String) -> Month { Month(text: text)! }
    private static func area(_ squareMetres: Int64) -> FloorArea { FloorArea(cm2: squareMetres * 10_000) }

    private static let conflicts = [
        Conflict(
            kind: .rosterYesNoReceipt, buildings: [0], taxpayers: [1], evidence: .receipts(.zero, hasRows: false),
            sources: [.tenancy(5, .paysHere)]),
        Conflict(
            kind: .rosterNoButReceipt, buildings: [0], taxpayers: [1],
            evidence: .receipts(Money(fen: 123_456), hasRows: true), sources: [.tenancy(6, .paysHere)]),
        Conflict(
            kind: .registeredNoReceipt, buildings: [0], taxpayers: [1],
            evidence: .receipts(Money(fen: -789), hasRows: true), sources: []),
        Conflict(
            kind: .codeSeveralNames, buildings: [], taxpayers: [1], evidence: .identities([1, 2]), sources: []),
        Conflict(
            kind: .nameSeveralCodes, buildings: [], taxpayers: [1, 3], evidence: .identities([1, 3]), sources: []),
        Conflict(
            kind: .leasedOverBuilding, buildings: [0], taxpayers: [],
            evidence: .leased(area(1_250), of: area(1_000), rows: 7), sources: [.register(2)]),
        Conflict(
            kind: .areaChanged, buildings: [0], taxpayers: [],
            evidence: .area(.gross, before: area(1_000), after: area(900)), sources: [.register(1), .register(2)]),
        Conflict(
            kind: .monthCollapsed, buildings: [], taxpayers: [],
            evidence: .drops(
                month("2020-06"),
                [
                    MonthDrop(
                        measure: .totalTax, value: 29_000_000, neighbour: month("2020-05"),
                        neighbourValue: 100_000_000),
                    MonthDrop(measure: .taxpayers, value: 2, neighbour: month("2020-07"), neighbourValue: 7),
                ]), sources: [.month(month("2020-06"))]),
    ]

    private static func report(showsAmounts: Bool = true) -> ConflictsReport {
        let list = ConflictList(
            month: month("2020-12"), thresholds: Thresholds(), conflicts: conflicts,
            counts: [.rosterYesNoReceipt: 5, .monthCollapsed: 1],
            obstacles: [
                ConflictObstacle(kinds: [.monthCollapsed], reason: .fewNeighbours, months: [month("2019-01")])
            ], isFiltered: false, batch: 4)
        var report = ConflictsReport(
            list,
            parties: [
                1: .init(code: "91X", name: "甲公司"), 2: .init(code: "91X", name: "旧甲公司"),
                3: .init(code: "91Y", name: "甲公司"),
            ],
            places: [
                .tenancy(5, .paysHere): [.init(batch: 1, file: "名册.xlsx", sheet: "表一", row: 12)],
                .tenancy(6, .paysHere): [.init(batch: 3, file: nil, sheet: nil, row: nil)],
                .month(month("2020-06")): [.init(batch: 2, file: "6月.csv", sheet: nil, row: nil)],
            ], buildings: [Building(key: "B1", name: "甲楼")],
            commands: [["louyu correct tenancy 91X B1 --pays-here \"否\" --why \"经核实\""]])
        report.profile = showsAmounts ? .internal : .meeting
        return report
    }

    private let text = TerminalReport(report().report).text
    private let json = String(decoding: report().json.bytes, as: UTF8.self)

    @Test(
        "Every kind has its sentence with the numbers",
        arguments: [
            "名册标为在地纳税，2020-01 至 2020-12 没有任何入库记录", "名册标为不在地纳税，2020-01 至 2020-12 却有全口径入库合计 1,234.56 元",
            "注册地在本区，2020-01 至 2020-12 有入库记录，合计 -7.89 元，不大于零", "代码 91X 有 2 个名称：甲公司、旧甲公司", "名称 甲公司 有 2 个代码：91X、91Y",
            "名册 7 条在租面积合计 1,250.00 ㎡，建筑面积 1,000.00 ㎡，为其 125.00%", "建筑面积由 1,000.00 ㎡ 变为 900.00 ㎡，减 10.00%",
            "2020-06 全口径税收 29.00 万元，相邻月份最低的 2020-05 为 100.00 万元，为其 29.00%；入库企业 2 户，相邻月份最低的 2020-07 为 7 户，为其 28.57%",
        ])
    func sentences(sentence: String) {
        #expect(text.contains(sentence))
        #expect(json.contains(sentence))
    }

    @Test("The place: file, sheet and row, a correction, or the file of a month; and what to do")
    func places() {
        for part in [
            "第 1 批 名册.xlsx［表一］ 第 12 行", "第 3 批 人工更正", "第 2 批 6月.csv",
            "没有的更正名册；louyu correct tenancy 91X B1 --pays-here", "更名的记下旧名", "--append", "甲楼",
            "当月入库骤降：相邻月份不足两个（2019-01）", "名册称在地纳税，未见入库 5", "不到相邻月份（上月、下月、上年同月）最低者的 30.00%",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("JSON: stable keys")
    func keys() {
        for key in [
            "\"schema\": \"louyu.conflicts/1\"", "\"rosterYesNoReceipt\": 5", "\"kind\": \"areaChanged\"",
            "\"totalTaxFen\": 123456", "\"row\": 12", "\"leasedM2\": \"1250.00\"", "\"measure\": \"taxpayers\"",
            "\"reason\": \"fewNeighbours\"", "\"amounts\": null", "\"commands\": []", "\"louyu correct tenancy 91X B1",
        ] {
            #expect(json.contains(key), "\(key)")
        }
    }

    @Test("Without companies' amounts they are in no sentence, no column and no field")
    func amounts() {
        let report = Self.report(showsAmounts: false)
        for text in [
            TerminalReport(report.report).text, String(decoding: report.json.bytes, as: UTF8.self),
            String(decoding: CSVDocument(report.report.tables[0]).bytes, as: UTF8.self),
        ] {
            #expect(!text.contains("1,234.56") && !text.contains("1234.56") && !text.contains("123456"))
            #expect(!text.contains("7.89") && !text.contains("789"))
        }
    }

    @Test("Nothing found is said")
    func none() {
        let list = ConflictList(
            month: Self.month("2020-12"), thresholds: Thresholds(), conflicts: [], counts: [:], obstacles: [],
            isFiltered: false, batch: 1)
        #expect(TerminalReport(ConflictsReport(list).report).text.contains("没有发现冲突"))
    }
}
