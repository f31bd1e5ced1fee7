/// What somebody may do on the page.
public enum Role: String, Sendable, CaseIterable {
    /// Reads (查看).
    case viewer
    /// Reads and changes the ledger (楼长).
    case steward

    /// 查看 or 楼长.
    public var chineseName: String {
        switch self {
        case .viewer: "查看"
        case .steward: "楼长"
        }
    }

    /// Whether imports, undo, redo and notes are open to them.
    var mayWrite: Bool { self == .steward }
}
