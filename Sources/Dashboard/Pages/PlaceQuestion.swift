internal import Analytics
internal import BuildingEconomy
internal import Workspace

/// What an address asks about: month, window, bases, filter; the same names as the command line's options.
extension Query {
    /// The month of `month=2020-12`; nil for the newest.
    ///
    /// - Throws: ``Refusal`` where it is no month.
    func month() throws(Refusal) -> Month? {
        guard let text = self["month"] else { return nil }
        guard let month = Month(text: text) else { throw .badQuestion("月份“\(text)”：应写作 2020-12") }
        return month
    }

    /// The batch of `asOf=3`; nil for now.
    func asOf() throws(Refusal) -> Int? {
        guard let text = self["asOf"] else { return nil }
        guard let batch = Int(text), batch >= 0 else { throw .badQuestion("批次“\(text)”：应为一个数") }
        return batch
    }

    /// The buildings of `zone`, `street` and `keyOnly`.
    var filter: BuildingFilter {
        BuildingFilter(zone: self["zone"], street: self["street"], keyOnly: self["keyOnly"] != nil)
    }

    /// One of an enumeration's codes; nil where the address names none.
    func code<Code: RawRepresentable>(_ name: String, as type: Code.Type = Code.self) throws(Refusal) -> Code?
    where Code.RawValue == String {
        guard let text = self[name] else { return nil }
        guard let code = Code(rawValue: text) else { throw .badQuestion("\(name)=\(text)") }
        return code
    }

    /// The ranking an address asks for.
    func rankingQuestion() throws(Refusal) -> RankingQuestion {
        var question = RankingQuestion()
        question.metric = try code("by") ?? .districtTaxPerM2
        question.month = try month()
        question.window = try code("window")
        question.areaBasis = try code("areaBasis")
        question.inPlaceBasis = try code("inPlaceBasis")
        question.filter = filter
        question.grouping = try code("groupBy")
        question.asOf = try asOf()
        return question
    }

    /// Only what decides a building's figures, to be carried from page to page.
    var period: Query {
        var query = Query()
        for name in ["month", "window", "areaBasis", "inPlaceBasis", "asOf", "profile"] {
            query = query.setting(name, self[name])
        }
        return query
    }
}
