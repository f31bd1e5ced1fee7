/// What the roster's 机构类型 means for the in-place rate.
public enum OrganisationKind: Sendable {
    /// Files its own tax: 法人 and everything not named below; a blank counts as 法人.
    case filesOwnTax
    /// 办事处, 代表处, 机关, 社会团体, 非独立核算分支机构: out of the rate, counted apart.
    case doesNotFile

    private static let notFiling = ["办事处", "代表处", "机关", "社会团体", "非独立核算分支机构"]

    /// The kind of a normalised 机构类型.
    public init(normalised text: String?) {
        guard let text else {
            self = .filesOwnTax
            return
        }
        self = Self.notFiling.contains { text.contains($0) } ? .doesNotFile : .filesOwnTax
    }
}
