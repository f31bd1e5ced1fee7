/// Puts ArgumentParser's own words, which are English only (its issue 203), into Chinese.
enum ChineseHelp {
    private static let phrases: [(english: String, chinese: String)] = [
        ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
        ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："), ("Error: ", "错误："), ("Help:  ", "帮助："),
        ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
        ("Show subcommand help information.", "显示子命令的帮助。"),
        ("(default:", "(缺省："), ("(values:", "(可用："), ("; default:", "；缺省："),
        ("for detailed help.", "查看详细帮助。"), ("for more information.", "查看更多。"), ("  See '", "  见 '"),
        ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少取值："),
        ("Unexpected argument ", "多余的参数 "), ("Unknown option ", "不认识的选项 "),
        ("Did you mean ", "是不是 "), ("is invalid for ", "不适用于 "), ("The value ", "取值 "),
        ("Please provide one of the following:", "可用的有："), ("Please provide one of ", "可用的有 "),
        ("unexpected arguments: ", "多余的参数："),
    ]

    /// The message with every known phrase in Chinese; what is left (names, values) stays.
    static func translated(_ message: String) -> String {
        var text = message
        for phrase in phrases { text = text.replacing(phrase.english, with: phrase.chinese) }
        return text
    }
}
