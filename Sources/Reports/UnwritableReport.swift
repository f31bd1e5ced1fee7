/// Why a report cannot be written.
public enum UnwritableReport: Error, Equatable {
    /// The system's iconv lacks an encoding.
    case encodingMissing(name: String)
    /// An encoding has no place for a character.
    case unencodable(character: Unicode.Scalar, encoding: String)
    /// A workbook cannot be made or written.
    case workbook(path: String, reason: String)
}

extension UnwritableReport: CustomStringConvertible {
    /// The sentence for the steward, in Chinese.
    public var description: String {
        switch self {
        case .encodingMissing(let name):
            "本机缺少 \(name) 编码转换（glibc iconv 的 gconv 模块），请改用 UTF-8"
        case .unencodable(let character, let encoding):
            "字符 U+\(codePoint(character)) 无法用 \(encoding) 表示，请改用 UTF-8，或更正含该字符的名称"
        case .workbook(let path, let reason):
            "工作簿“\(path)”无法写入：\(reason)"
        }
    }
}
