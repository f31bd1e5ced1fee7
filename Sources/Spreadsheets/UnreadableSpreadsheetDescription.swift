import Glibc

extension UnreadableSpreadsheet: CustomStringConvertible {
    /// One line in Chinese: the file, what is wrong and the remedy.
    public var description: String { "\(name)：\(reason.sentence)" }
}

extension UnreadableSpreadsheet.Reason {
    /// What is wrong and the remedy, without the file's name.
    public var sentence: String {
        switch self {
        case .unopened(let code):
            "无法打开文件（\(String(cString: strerror(code)))），请检查路径和权限"
        case .folder: "这是文件夹，请给出其中的文件"
        case .empty: "文件是空的（0 字节），请检查是否导出成功"
        case .undecodable(let offset, let tried):
            "第 \(offset + 1) 字节起不是有效的 \(tried.map(\.name).joined(separator: " 或 ")) 文字，"
                + "请在 WPS 或 Excel 中打开后另存为 .xlsx，或用 --encoding 指明编码"
        case .containsNUL(let offset):
            "第 \(offset + 1) 字节是空字符（NUL），不是文本表格，请在 WPS 中打开后另存为 .xlsx 或 UTF-8 的 .csv"
        case .notATable(let kind): "这是\(Self.spaced(kind))，不是表格，请在 WPS 或 Excel 中另存为 .xlsx 或 .csv"
        case .unsupported(let kind): "暂不支持\(Self.spaced(kind))，请在 WPS 中另存为 .xlsx"
        case .passwordProtected: "文件设有打开密码，请在 WPS 中取消密码后另存为 .xlsx"
        case .truncated: "文件不完整（可能没有下载或复制完），请重新取得，或在 WPS 中打开修复后另存为 .xlsx"
        case .damaged(let what): "文件已损坏（\(what)），请在 WPS 中打开修复后另存为 .xlsx"
        case .tooLarge(let what, let limit):
            "\(what)超过上限 \(Self.size(limit))，请拆分成几个文件，或另存为 .csv"
        case .tooManyRows(let limit): "工作表超过 \(limit) 行，请拆分成几个工作表，或另存为 .csv"
        case .tooManyCells(let limit): "单元格超过 \(limit) 个，请在 WPS 中另存为 .xlsx"
        case .tooManyColumns(let row, let limit): "第 \(row) 行超过 \(limit) 列，请删去多余的列，或检查分隔符"
        case .cellTooLong(let row, let column, let limit):
            "第 \(row) 行第 \(column + 1) 列的单元格超过 \(limit) 个字符，请缩短后另存"
        case .recordTooLong(let row, let limit, let openQuote):
            openQuote
                ? "第 \(row) 行的引号没有配对，请补上或删去这一行的引号 \""
                : "第 \(row) 行超过 \(Self.size(limit))，请检查换行，或在 WPS 中另存为 .xlsx"
        case .bomb: "压缩内容展开后大得不合常理，已拒绝读取，请在 WPS 中打开后另存为 .xlsx"
        case .entities: "XML 中含有文档类型声明（DOCTYPE），为安全起见拒绝读取，请在 WPS 中另存为 .xlsx"
        case .noSuchSheet(let index): "没有第 \(index + 1) 个工作表，请用 louyu inspect 查看有哪些工作表"
        case .changed: "读取时文件被改动，请保存并关闭后重试"
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 30 ? "\(bytes >> 30) GB" : bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) 字节"
    }

    /// With the blank that stands between 汉字 and Latin letters.
    private static func spaced(_ words: String) -> String {
        words.utf8.first.map { $0 < 0x80 } == true ? " " + words : words
    }
}
