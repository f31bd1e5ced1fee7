public import BuildingEconomy

extension Report {
    /// The report with a line that says whom it is for, and the rule at its foot; as it is for the office.
    public func addressed(to profile: Profile, by rule: DisclosureRule) -> Report {
        guard profile != .internal else { return self }
        let notes = DisclosureNotes(profile, rule)
        return Report(title: title, basis: [notes.basis] + basis, tables: tables, footnotes: footnotes + notes.rules)
    }
}

extension JSONDocument {
    /// An object that says, after its schema, whom it is for; as it is for the office.
    init(_ value: JSONValue, for profile: Profile) {
        guard profile != .internal, case .object(var members) = value else {
            self.init(value)
            return
        }
        members.insert(.init("profile", .string(profile.rawValue)), at: min(1, members.count))
        self.init(.object(members))
    }
}
