internal import Analytics
internal import BuildingEconomy

/// What a table for others says of itself: whom it is for, at its head, and by which rule things are left out, at its foot.
struct DisclosureNotes {
    private let profile: Profile
    private let rule: DisclosureRule

    init(_ profile: Profile, _ rule: DisclosureRule) {
        self.profile = profile
        self.rule = rule
    }

    /// The line of the basis.
    var basis: Note {
        switch profile {
        case .internal: Note("密级", Profile.internalMark, tone: .caution)
        case .meeting: Note("用途", "会议版：不列企业税额；会推算出企业税额的楼宇只列税收档")
        case .public: Note("用途", "公开版：只列户数、税收档和合计")
        }
    }

    /// The rule, for the foot of the table.
    var rules: [String] {
        guard profile != .internal else { return [] }
        let people =
            "纳税户（本表窗口内归属税收不为零的企业）少于 \(rule.fewestContributors) 户，"
            + "或一户占比达到 \(percent(rule.oneShare))%，或前两户合计达到 \(percent(rule.twoShare))%"
            + "（按全口径或区级税额绝对值之和）"
        let bands = rule.bands.map(\.chineseName).joined(separator: "、")
        return [
            "保密规则：\(people)的楼宇，以及为使其不能被推算而一并隐去的楼宇，"
                + (profile == .meeting
                    ? "只列税收档（\(bands)），不列税额、单位面积、排名、同比和达标，列在最后；名次只在列出税额的楼宇中排。"
                    : "本表不列任何一座楼宇；税收档为 \(bands)。"),
            "合计、小计、同比、迁出后入库等，凡会推算出上述楼宇或一户企业的，同样不列（“-”）。",
            "只知楼宇、不知企业的入库（入库表只写楼宇），不涉及某一户企业，不在此限。",
        ]
    }

    private func percent(_ share: Ratio) -> String {
        let text = share.text(times: 100, decimals: 2)
        let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(trimmed.reversed())
    }
}
