/// The marks that people write where there is nothing to write: — / 无 *.
enum MissingMark {
    private static let marks: Set<String> = [
        "-", "--", "---", "—", "——", "–", "―", "－", "ー", "/", "//", "\\", "*", "**", "***", ".", "…", "……", "...",
        "无", "暂无", "没有", "空", "空白", "缺", "缺失", "未知", "不详", "不明", "待定", "未定", "待核实", "待补充", "面议", "整体出售",
        "n/a", "na", "nil", "null", "none", "#n/a", "(空白)", "(空)", "(无)",
    ]
    private static let vague = ["约", "大约", "近", "不足", "超过", "将近", "左右", "上下"]

    /// Whether normalised text says that there is nothing.
    static func isMark(normalised text: String) -> Bool {
        guard text.utf8.count <= longestMark, let first = text.utf8.first, !(0x30...0x39).contains(first) else {
            return false
        }
        return marks.contains(text) || marks.contains(text.lowercased())
    }

    /// Bytes of normalised text beyond which it is no mark.
    static let longestMark = 12

    /// Whether text where an amount belongs says "none" or "about so much": missing, not mistaken.
    static func standsForMissing(_ text: String) -> Bool {
        let normal = NormalText.of(text)
        if normal.isEmpty || isMark(normalised: normal) { return true }
        return vague.contains { normal.hasPrefix($0) || normal.hasSuffix($0) }
    }
}
