/// What stands between the fields of a record (分隔符).
public enum Delimiter: Character, Sendable, CaseIterable {
    case comma = ","
    case tab = "\t"
    case semicolon = ";"
    case pipe = "|"
    case fullWidthComma = "，"

    /// Its Chinese name.
    public var name: String {
        switch self {
        case .comma: "逗号"
        case .tab: "制表符"
        case .semicolon: "分号"
        case .pipe: "竖线"
        case .fullWidthComma: "全角逗号"
        }
    }

    /// Its byte; 0 for the full-width comma, which has three.
    var byte: UInt8 { rawValue.asciiValue ?? 0 }

    /// The byte that may stand for it by a slip of the hand: the comma's for both commas, otherwise its own.
    var byteBesideFullWidth: UInt8 { self == .fullWidthComma ? UInt8(ascii: ",") : byte }
}
