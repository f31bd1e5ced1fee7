internal import BuildingEconomy
internal import HTTPTypes
internal import Workspace

/// One request as pages see it: what is asked, and by whom.
struct Visit: Sendable {
    /// The path, as sent.
    var path = "/"
    /// The address's fields, or the form's.
    var query = Query()
    /// Who asks.
    var visitor: Visitor?
    /// The session; nil where none was begun.
    var session: Session?
    /// Where it is asked from, as far as that is known.
    var address = "-"

    /// What a page may show for this visitor: forms only to those who may send them.
    var mayWrite: Bool { visitor?.role.mayWrite ?? false }

    /// Who the figures are for: a steward asks for what they like, a viewer sees no more than a meeting does.
    var profile: Profile {
        let asked = query["profile"].flatMap(Profile.init)
        guard visitor?.role == .steward else { return asked == .public ? .public : .meeting }
        return asked ?? .internal
    }

    /// The ranking that is asked for, as far as this visitor may see it.
    func rankingQuestion() throws(Refusal) -> RankingQuestion {
        var question = try query.rankingQuestion()
        question.profile = profile
        return question
    }

    /// Holds pages that name companies and what each of them paid.
    ///
    /// - Throws: ``Refusal`` for whoever may only see what a meeting does.
    func holdCompanies() throws(Refusal) {
        guard profile == .internal else { throw .internalOnly }
    }
}

extension Refusal {
    static let internalOnly = Refusal(
        status: .forbidden, title: "只供内部使用", text: "这里有各家企业的纳税数，会议和公开口径不显示。楼长登录后可以看。")
}
