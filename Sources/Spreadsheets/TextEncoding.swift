/// The encoding of a text file (字符编码).
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8
    case gb18030
    case utf16LittleEndian
    case utf16BigEndian

    /// The name people know it by.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }

    /// The encoding meant by a name such as "gbk", "UTF-8" or "utf16"; nil for an unknown one.
    /// GBK and GB2312 are parts of GB18030.
    public init?(name: String) {
        switch String(name.lowercased().filter { $0.isLetter || $0.isNumber }) {
        case "utf8", "utf8bom", "utf8sig", "unicode8": self = .utf8
        case "gb18030", "gbk", "gb2312", "cp936", "ms936", "ansi", "gb": self = .gb18030
        case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        default: return nil
        }
    }
}
