extension Indicator {
    /// The plan's indicator table (section 三), with what the ledger can count.
    ///
    /// The plan's 32 and 9 companies of 亿元 are the whole park's, not these buildings', and so no baseline here.
    static var plan: [Indicator] {
        func number(_ count: Int64, _ over: Int64 = 1) -> Ratio { Ratio(count, over: over)! }
        return [
            Indicator(name: "亿元楼宇", unit: "座", measure: .yiyuanBuildings, year: 2025, baseline: number(21)),
            Indicator(name: "全口径亿元企业", unit: "家", measure: .yiyuanCompanies, year: 2025),
            Indicator(name: "区级亿元企业", unit: "家", measure: .yiyuanDistrictCompanies, year: 2025),
            Indicator(
                name: "区级税收增速", unit: "%", measure: .districtTaxGrowth, target: number(1), year: 2025, above: "全区区级税收"),
            Indicator(name: "GDP增速", unit: "%", target: number(15, 10), year: 2025, above: "全区GDP增速"),
            Indicator(name: "新增国家高新技术企业", unit: "家", target: number(50), year: 2025),
            Indicator(name: "国家高新技术企业", unit: "家", target: number(400), year: 2025),
            Indicator(name: "高新技术企业收入", unit: "亿元", target: number(3800), year: 2025, baseline: number(3000)),
            Indicator(name: "高新技术企业收入增速", unit: "%", target: number(5), year: 2025),
            Indicator(name: "新一代信息技术收入", unit: "亿元", target: number(1100), year: 2025),
            Indicator(name: "文化科技收入", unit: "亿元", target: number(820), year: 2025),
            Indicator(name: "地均产出", unit: "亿元/km²", target: number(635), year: 2025, baseline: number(498)),
            Indicator(name: "人均产出", unit: "万元", target: number(340), year: 2025),
            Indicator(name: "研发投入强度", unit: "%", target: number(4), year: 2025),
            Indicator(name: "专利申请量", unit: "件", target: number(5000), year: 2025),
            Indicator(name: "发明专利申请量", unit: "件", target: number(3000), year: 2025),
            Indicator(name: "PCT国际专利申请量", unit: "件", target: number(5), year: 2025),
        ]
    }
}
