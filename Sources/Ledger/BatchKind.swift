/// What a batch did.
public enum BatchKind: String, Sendable, CaseIterable {
    /// Files were imported.
    case `import`
    /// An earlier batch was taken back.
    case undo
    /// A batch that was undone counts again.
    case redo
    /// A note on a building.
    case note
    /// Two names were said to be one.
    case alias
    /// A value was corrected by hand.
    case correction
    /// An indicator was entered.
    case indicator
    /// The policy changed; its full text is kept.
    case policy
    /// Data were deleted for good.
    case purge

    /// 导入, 撤销, 重做, …
    public var chineseName: String {
        switch self {
        case .import: "导入"
        case .undo: "撤销"
        case .redo: "重做"
        case .note: "备注"
        case .alias: "别名"
        case .correction: "更正"
        case .indicator: "指标"
        case .policy: "政策"
        case .purge: "清除"
        }
    }
}
