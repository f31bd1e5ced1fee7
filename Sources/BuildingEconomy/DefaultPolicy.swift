extension Policy {
    /// The plan's policy: 《“十四五”时期中关村东城园发展规划》, Dongcheng District, 2021 to 2025.
    public static var plan: Policy {
        var policy = Policy(district: "东城区")
        policy.goals = [
            Goal(metric: .inPlaceRate, target: Ratio(85, over: 1)!, year: 2025, set: .all),
            Goal(
                metric: .districtTaxPerM2, target: Ratio(1050, over: 1)!, year: 2025, set: .key,
                baseline: Ratio(855, over: 1)!),
        ]
        policy.indicators = Indicator.plan
        return policy
    }
}
