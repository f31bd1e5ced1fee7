internal import ArgumentParser
internal import BuildingEconomy
internal import Glibc
internal import Reports
internal import Workspace

/// `--format`, `-o` and `--encoding`: the form a table is given out in, and where it goes.
struct MediaOptions: ParsableArguments {
    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
        case xlsx
        case html
    }

    /// The encodings of a CSV file.
    enum Encoding: String, ExpressibleByArgument, CaseIterable {
        case utf8 = "utf-8"
        case gb18030
    }

    @Option(help: ArgumentHelp("输出形式；缺省按 -o 的扩展名，否则为 text。", valueName: "形式"))
    var format: Format?
    @Option(name: .shortAndLong, help: ArgumentHelp("写入文件（先写临时文件再改名）。", valueName: "文件"))
    var output: String?
    @Option(help: ArgumentHelp("CSV 的编码：utf-8，或给旧版软件用的 gb18030。", valueName: "编码"))
    var encoding = Encoding.utf8
    @Option(
        name: .customLong("profile"),
        help: ArgumentHelp(
            "给谁看：internal 内部，meeting 会议，public 公开；xlsx 和 html 缺省 meeting，其余缺省 internal。", valueName: "用途"))
    var profileAsked: Profile?

    /// Who the table is for: as asked, or by the form it is given out in.
    var profile: Profile {
        if let profileAsked { return profileAsked }
        switch format ?? formatOfName {
        case .xlsx, .html: return .meeting
        case .text, .csv, .json: return .internal
        }
    }

    /// Makes the form that was asked for and writes it where it belongs.
    ///
    /// - Parameter workspace: whose ledger registers what is written to a file for the office's eyes only; nil for what is not confidential.
    func deliver(
        text: (TerminalStyle) -> String, csv: () -> CSVDocument, json: () -> JSONDocument,
        workbook: (() throws -> Workbook)? = nil, html: (() -> HTMLPage)? = nil, from workspace: Workspace?
    ) throws {
        let isInternalFile = goesToFile && workspace != nil && profile == .internal
        let bytes: [UInt8]
        switch format ?? formatOfName {
        case .xlsx:
            guard let workbook else { throw ValidationError("这个命令不能输出 xlsx：可用 text、csv 或 json") }
            guard let output else { throw ValidationError("xlsx 要用 -o 指明文件") }
            let book = try workbook()
            bytes = try WrittenWorkbook.bytes(
                of: isInternalFile ? book.marked(Profile.internalMark) : book, besides: output)
        case .html:
            guard let html else { throw ValidationError("这个命令不能输出 html：可用 text、csv 或 json") }
            var page = html()
            if isInternalFile {
                page.content = "<p class=\"mark\"><strong>\(Profile.internalMark)</strong></p>\n" + page.content
            }
            bytes = page.html.bytes
        case .text: bytes = Array(((isInternalFile ? Profile.internalMark + "\n" : "") + text(style)).utf8)
        case .json: bytes = json().bytes
        case .csv: bytes = try encoded(csv().bytes)
        }
        try write(bytes) {
            if isInternalFile, let workspace { try InternalCopy.register(bytes, path: output, in: workspace) }
        }
    }

    /// A report in whatever form was asked for; its first table is the CSV's unless another is given.
    func deliver(
        _ report: Report, from workspace: Workspace?, csv: (() -> CSVDocument)? = nil, json: () -> JSONDocument
    ) throws {
        try deliver(
            text: { TerminalReport(report, style: $0).text }, csv: csv ?? { CSVDocument(report.tables[0]) }, json: json,
            workbook: { Workbook(report) }, html: { HTMLPage(report) }, from: workspace)
    }

    /// Whether people read it: such a list may be cut short.
    var isText: Bool { (format ?? formatOfName) == .text }
    private var goesToFile: Bool { output != nil || Output.isFile }

    private var formatOfName: Format {
        guard let output, let dot = output.lastIndex(of: ".") else { return .text }
        return Format(rawValue: output[output.index(after: dot)...].lowercased()) ?? .text
    }

    private var style: TerminalStyle {
        TerminalStyle(usesColour: output == nil && Output.wantsColour, width: output == nil ? Output.width : nil)
    }

    /// A CSV file opens rightly in Excel and WPS with a byte-order mark, or in GB18030; a pipe gets plain UTF-8.
    private func encoded(_ bytes: [UInt8]) throws -> [UInt8] {
        if encoding == .gb18030 { return try GB18030.encode(bytes) }
        return goesToFile ? CSVDocument.byteOrderMark + bytes : bytes
    }

    private func write(_ bytes: [UInt8], register: () throws -> Void) throws {
        guard let output else {
            try register()
            return Output.write(bytes, to: STDOUT_FILENO)
        }
        try OutputFile.write(bytes, to: output, register: register)
        Output.printError("已写入 \(output)")
    }
}
