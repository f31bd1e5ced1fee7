import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The list of service visits")
struct GapReportTests {
    static let peers = PeerFigures(
        [100, 200, 300].map { Peer(total: Ratio($0, over: 10)!, district: Ratio($0, over: 40)!) })

    static func visit(
        _ taxpayer: Int, _ visitClass: VisitClass, _ potential: Potential, isNew: Bool = false,
        peers: PeerFigures? = nil
    ) -> Visit {
        Visit(
            taxpayer: taxpayer, buildings: [0], tenancies: [Int64(taxpayer)], visitClass: visitClass, isNew: isNew,
            area: FloorArea(cm2: 1_500_000), size: .under200, industry: 0, isRegisteredHere: false,
            paysHereByRoster: nil, since: Day(year: 2019, month: 3, day: 1), received: Money(fen: -1_234_567),
            peers: peers, potential: potential)
    }

    static func gap(
        building: Building? = Building(key: "B1", name: "甲楼"), paying: Int? = 3, isComplete: Bool = true,
        perM2: PerM2Gap? = nil
    ) -> Gap {
        Gap(
            building: building, filter: BuildingFilter(), members: [0], month: Month(text: "2020-12")!,
            inPlaceBasis: .receipts,
            tenants: TenantFigures(
                counted: 5, notCounted: 0, paying: paying, unknown: 1, registered: 2, isComplete: isComplete,
                goal: Ratio(85, over: 100)!),
            perM2: perM2
                ?? PerM2Gap(
                    goal: Ratio(105, over: 10)!, areaBasis: .gross, applies: true, buildings: 1,
                    area: FloorArea(cm2: 100_000_000), tax: Money(fen: 1_000_000_000), isComplete: isComplete),
            visits: [
                visit(1, .paysElsewhere, .district(Money(fen: 60_000_000)), peers: peers),
                visit(2, .unknown, .absent(.fewPeers), isNew: true, peers: PeerFigures([])),
            ], missingMonths: PerLevel { _ in isComplete ? [] : [Month(text: "2020-01")!] }, batch: 4)
    }

    static func report(_ gap: Gap, showsAmounts: Bool = true) -> GapReport {
        var report = GapReport(
            gap, parties: [1: .init(name: "示例公司", code: "91X"), 2: .init(name: "新来公司", code: nil)],
            industries: ["软件"], rooms: [1: "301"], buildings: [Building(key: "B1", name: "甲楼")])
        report.profile = showsAmounts ? .internal : .meeting
        return report
    }

    private func text(_ gap: Gap, showsAmounts: Bool = true) -> String {
        TerminalReport(Self.report(gap, showsAmounts: showsAmounts).report()).text
    }

    @Test("How far it is, whom to visit, and what that was computed on")
    func whole() {
        let text = text(Self.gap())
        for part in [
            "补差清单：B1 甲楼", "60.00%（3/5 户），目标 85.00%，最少还需 2 户", "本区经营外区纳税 1 户，情况不明 1 户（其中刚入驻、尚无记录 1 户）",
            "现 1000.00 元/㎡，目标 1050.00 元/㎡/年（按建筑面积），12个月区级税收还差 50.00 万元",
            "清单中 1 户有潜力数，合计 60.00 万元；按从大到小，最少 1 户即可补足", "示例公司", "301", "软件", "500.00", "-1.23", "最新批次：第 4 批",
            "刚入驻，尚无记录；同行同规模不足 3 户", "2020-01 至 2020-12",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("It names no incentive and urges nobody")
    func wording() {
        for basis in InPlaceBasis.allCases {
            let report = Self.report(Self.gap())
            let text = TerminalReport(report.report()).text + String(decoding: report.json.bytes, as: UTF8.self)
            for word in ["返税", "退税", "返还", "奖", "扶持", "补贴", "优惠", "催", "必须", "责令", "引税", "招引", "处罚"] {
                #expect(!text.contains(word), "\(word) \(basis)")
            }
        }
    }

    @Test("Goals reached, months missing, nothing known and buildings a goal is not for are said so")
    func others() {
        #expect(text(Self.gap(paying: 5)).contains("已达目标 85.00%"))
        let incomplete = text(Self.gap(isComplete: false))
        #expect(incomplete.contains("月份不全，不作判断"))
        #expect(incomplete.contains("缺 2020-01"))
        #expect(text(Self.gap(paying: nil, isComplete: false)).contains("都未导入，不能判断"))
        func perM2(_ applies: Bool, _ area: Int64?, _ tax: Int64) -> PerM2Gap {
            PerM2Gap(
                goal: Ratio(105, over: 10)!, areaBasis: .gross, applies: applies, buildings: 1,
                area: area.map(FloorArea.init(cm2:)), tax: Money(fen: tax), isComplete: true)
        }
        #expect(text(Self.gap(perM2: perM2(false, 100, 0))).contains("本楼不是重点楼宇，只作参照"))
        #expect(text(Self.gap(building: nil, perM2: perM2(false, nil, 0))).contains("所选楼宇中没有"))
        #expect(text(Self.gap(perM2: perM2(true, nil, 0))).contains("台账缺面积"))
        #expect(text(Self.gap(perM2: perM2(true, 100, 1_050))).contains("已达到"))
        #expect(text(Self.gap(perM2: perM2(true, 100_000_000_000, 0))).contains("不足以补足"))
    }

    @Test("Without companies' amounts they are in no table and null in JSON")
    func amounts() {
        let report = Self.report(Self.gap(), showsAmounts: false)
        let text = TerminalReport(report.report()).text
        let json = String(decoding: report.json.bytes, as: UTF8.self)
        let csv = String(decoding: CSVDocument(report.report().tables[0]).bytes, as: UTF8.self)
        #expect(!text.contains("-1.23"))
        #expect(!csv.contains("-1.23"))
        #expect(!json.contains("-1234567"))
        #expect(json.contains("\"amounts\": null"))
        #expect(json.contains("\"missingFen\": null"))
        for amount in ["500.00", "60.00 ", "50.00 万", "60000000", "1000.00"] {
            #expect(!text.contains(amount) && !csv.contains(amount) && !json.contains(amount), "\(amount)")
        }
        #expect(text.contains("本版不列企业、同行和楼宇的金额"))
        #expect(text.contains("示例公司"))
    }

    @Test("JSON: stable keys and exact values")
    func keys() {
        let json = String(decoding: Self.report(Self.gap()).json.bytes, as: UTF8.self)
        for key in [
            "\"schema\": \"louyu.gap/1\"", "\"tenantsToGoal\": 2", "\"missingFen\": 50000000", "\"visitsToSum\": 1",
            "\"class\": \"paysElsewhere\"", "\"neededForGoal\": true", "\"potentialDistrictFen\": 60000000",
            "\"peersDistrictTaxPerM2\": \"500.00\"", "\"peersTotalTaxPerM2\": \"2000.00\"",
            "\"potentialReason\": \"fewPeers\"", "\"totalTaxFen\": -1234567", "\"buildings\": [\"B1\"]",
        ] {
            #expect(json.contains(key), "\(key)")
        }
    }

    @Test("The terminal may list fewer; the file has all")
    func limit() {
        let report = Self.report(Self.gap())
        #expect(TerminalReport(report.report(limit: 1)).text.contains("另有 1 户未列出"))
        #expect(
            String(decoding: CSVDocument(report.report().tables[0]).bytes, as: UTF8.self).split(separator: "\r\n").count
                == 3)
    }
}
