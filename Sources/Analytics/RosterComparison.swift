/// A stay as two rosters are compared by it: who, and where.
public struct ListedStay: Sendable, Hashable {
    /// Which taxpayer; the same number in both rosters for the same one.
    public var taxpayer: Int32
    /// Its name, as this roster writes it; empty where it gives none.
    public var name: String
    /// The name, normalised.
    public var nameKey: String
    /// Which building; the same number in both rosters for the same one.
    public var building: Int32
    /// 房间号; empty where rooms are not to be compared.
    public var room: String

    /// A stay.
    public init(taxpayer: Int32, name: String, nameKey: String, building: Int32, room: String) {
        self.taxpayer = taxpayer
        self.name = name
        self.nameKey = nameKey
        self.building = building
        self.room = room
    }

    fileprivate var place: Place { Place(building: building, room: room) }

    fileprivate struct Place: Hashable {
        let building: Int32
        let room: String
    }
}

/// What changed between two full rosters (名册比对): joined, left, renamed, moved.
public struct RosterComparison: Sendable, Equatable {
    /// A taxpayer that changed, with its stays before and after.
    public struct Change: Sendable, Equatable {
        /// The taxpayer's number.
        public let taxpayer: Int32
        /// Its stays before, in the roster's order; none for one that joined.
        public let before: [ListedStay]
        /// Its stays after, in the roster's order; none for one that left.
        public let after: [ListedStay]
    }

    /// 新入驻: only in the later roster.
    public private(set) var joined: [Change] = []
    /// 迁出: only in the earlier roster.
    public private(set) var left: [Change] = []
    /// 更名: in both by the same code, under another name.
    public private(set) var renamed: [Change] = []
    /// 搬迁: in both, in other buildings or rooms.
    public private(set) var moved: [Change] = []

    /// Compares; changes are in the order in which the rosters name the taxpayers, the earlier's first.
    public init(before: [ListedStay], after: [ListedStay]) {
        let earlier = Dictionary(grouping: before, by: \.taxpayer)
        let later = Dictionary(grouping: after, by: \.taxpayer)
        var seen: Set<Int32> = []
        for entry in before + after where seen.insert(entry.taxpayer).inserted {
            let change = Change(
                taxpayer: entry.taxpayer, before: earlier[entry.taxpayer] ?? [], after: later[entry.taxpayer] ?? [])
            if change.before.isEmpty {
                joined.append(change)
            } else if change.after.isEmpty {
                left.append(change)
            } else {
                if Self.isRenamed(change) { renamed.append(change) }
                if Set(change.before.map(\.place)) != Set(change.after.map(\.place)) { moved.append(change) }
            }
        }
    }

    /// Whether no taxpayer changed.
    public var isEmpty: Bool { joined.isEmpty && left.isEmpty && renamed.isEmpty && moved.isEmpty }

    private static func isRenamed(_ change: Change) -> Bool {
        let before = Set(change.before.map(\.nameKey).filter { !$0.isEmpty })
        let after = Set(change.after.map(\.nameKey).filter { !$0.isEmpty })
        return !before.isEmpty && !after.isEmpty && before.isDisjoint(with: after)
    }
}
