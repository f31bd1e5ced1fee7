internal import Analytics
public import BuildingEconomy

/// What changed between two full rosters, as people read it.
public struct RosterChanges: Sendable, Equatable {
    /// A taxpayer that changed.
    public struct Change: Sendable, Equatable {
        /// 统一社会信用代码; nil where none is known.
        public let code: String?
        /// The name, the later one where there are two.
        public let name: String
        /// The name before, where it changed.
        public let formerName: String?
        /// Where it was: building key and room.
        public let before: [String]
        /// Where it is.
        public let after: [String]
    }

    /// 新入驻
    public let joined: [Change]
    /// 迁出
    public let left: [Change]
    /// 更名
    public let renamed: [Change]
    /// 搬迁
    public let moved: [Change]
    /// The day of the full list; nil where two files were compared.
    public let completeOn: Day?
    /// Stays that were ended, with an estimated 迁出日期.
    public let closed: Int

    /// Names a comparison's taxpayers and buildings.
    init(
        _ comparison: RosterComparison, completeOn: Day? = nil, closed: Int = 0, codes: (Int32) -> String?,
        building: (Int32) -> String
    ) {
        func place(_ entry: ListedStay) -> String {
            entry.room.isEmpty ? building(entry.building) : "\(building(entry.building)) \(entry.room)"
        }
        func change(_ change: RosterComparison.Change) -> Change {
            let before = change.before.map(\.name).last { !$0.isEmpty }
            let after = change.after.map(\.name).last { !$0.isEmpty }
            let isRenamed = comparison.renamed.contains(change)
            return Change(
                code: codes(change.taxpayer), name: after ?? before ?? "", formerName: isRenamed ? before : nil,
                before: change.before.map(place), after: change.after.map(place))
        }
        joined = comparison.joined.map(change)
        left = comparison.left.map(change)
        renamed = comparison.renamed.map(change)
        moved = comparison.moved.map(change)
        self.completeOn = completeOn
        self.closed = closed
    }
}
