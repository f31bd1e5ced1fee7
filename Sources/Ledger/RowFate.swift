/// What an undo or a redo does to some rows of the batch, or to rows of another (一行一行地交代).
public struct RowFate: Sendable, Equatable {
    /// What became of them.
    public enum Fate: Sendable, Equatable {
        /// They no longer count (undo).
        case reversed
        /// They no longer count; a later batch changed the same since, and its values stay.
        case reversedButChangedSince(batch: Int)
        /// They count again (redo).
        case countsAgain
        /// They count on, for a later batch repeats them.
        case keptAsRepeated(batch: Int)
        /// They count on, for tenancies or receipts of other batches stand in their building.
        case keptAsNeeded
        /// They had changed nothing: they repeat what earlier batches state.
        case repeated
        /// They did not count any more, and do not: another batch had replaced their month.
        case replaced(batch: Int)
        /// Rows of an earlier batch that this one had replaced count again (undo).
        case restored
        /// Rows of an earlier batch give way again (redo).
        case givesWay
    }

    /// What a row is.
    public enum Kind: String, Sendable {
        /// A row of a register.
        case buildings
        /// A row of a roster.
        case tenants
        /// A row of a tax file.
        case tax
        /// A decision by hand, a note, an entered figure or a policy.
        case decision
    }

    /// The batch that the rows belong to.
    public let batch: Int
    /// What they are.
    public let kind: Kind
    /// The file, or what was decided in words.
    public let source: String
    /// The sheet; nil in a text file and for decisions.
    public let sheet: String?
    /// The first and the last row, as numbered in the file; nil for decisions.
    public internal(set) var rows: ClosedRange<Int>?
    /// How many rows.
    public internal(set) var count: Int
    /// What became of them.
    public let fate: Fate
}

extension RowFate.Fate {
    /// The code, as `Docs/Ledger.md` lists it.
    public var code: String {
        switch self {
        case .reversed: "reversed"
        case .reversedButChangedSince: "changedSince"
        case .countsAgain: "countsAgain"
        case .keptAsRepeated: "keptAsRepeated"
        case .keptAsNeeded: "keptAsNeeded"
        case .repeated: "repeated"
        case .replaced: "replaced"
        case .restored: "restored"
        case .givesWay: "givesWay"
        }
    }

    /// The batch that it is because of; nil where it is because of none.
    public var because: Int? {
        switch self {
        case .reversedButChangedSince(let batch), .keptAsRepeated(let batch), .replaced(let batch): batch
        default: nil
        }
    }

    /// One Chinese phrase.
    public var sentence: String {
        switch self {
        case .reversed: "已撤销，不再有效"
        case .reversedButChangedSince(let batch): "已撤销；批次 \(batch) 后来又改过，以它为准"
        case .countsAgain: "重新有效"
        case .keptAsRepeated(let batch): "保留：批次 \(batch) 有相同的内容"
        case .keptAsNeeded: "保留：其他批次的企业或税收仍在这座楼"
        case .repeated: "原样重复了以前的内容，没有可撤销的"
        case .replaced(let batch): "早已被批次 \(batch) 取代，不受影响"
        case .restored: "被它取代的恢复有效"
        case .givesWay: "再次让位"
        }
    }
}
