internal import CXLSXWriter

/// An open .xlsx file of libxlsxwriter; what is not closed is dropped.
final class WorkbookFile {
    private let path: String
    private let title: String
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var isClosed = false

    init(path: String, title: String) throws(UnwritableReport) {
        // The library's own temporary files hold figures too: they belong beside the workbook, not into a shared folder.
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let book = withCText(folder) { folder in
            var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let book else { throw .workbook(path: path, reason: "内存不足") }
        self.path = path
        self.title = title
        self.book = book
        try setProperties()
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    /// Without a fixed date the file would hold the time of writing.
    private func setProperties() throws(UnwritableReport) {
        let properties = UnsafeMutablePointer<lxw_doc_properties>.allocate(capacity: 1)
        defer { properties.deallocate() }
        let status = withCText(workbookText(title)) { title in
            withCText("louyu") { author in
                properties.initialize(to: lxw_doc_properties())
                properties.pointee.title = title
                properties.pointee.author = author
                properties.pointee.created = 1_577_836_800  // 2020-01-01T00:00:00Z, whenever the file is written.
                return workbook_set_properties(book, properties)
            }
        }
        try check(status)
    }

    func addSheet(named name: String) throws(UnwritableReport) -> SheetWriter {
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw .workbook(path: path, reason: "工作表名“\(name)”不可用")
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.4, 0.4, 0.75, 0.6)
        try check(worksheet_set_header(sheet, "&L" + headerText(title) + "&R&A"))
        try check(worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页"))
        return SheetWriter(file: self, sheet: sheet, name: name)
    }

    func addChart(_ kind: Chart.Kind) -> UnsafeMutablePointer<lxw_chart>? {
        workbook_add_chart(book, UInt8((kind == .bars ? LXW_CHART_BAR : LXW_CHART_LINE).rawValue))
    }

    func format(_ style: CellStyle) throws(UnwritableReport) -> UnsafeMutablePointer<lxw_format> {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(book) else { throw outOfMemory }
        style.apply(to: format)
        formats[style] = format
        return format
    }

    func close() throws(UnwritableReport) {
        isClosed = true
        try check(workbook_close(book))
    }

    var outOfMemory: UnwritableReport { .workbook(path: path, reason: "内存不足") }

    func check(_ status: lxw_error) throws(UnwritableReport) {
        guard status != LXW_NO_ERROR else { return }
        throw .workbook(path: path, reason: String(cString: lxw_strerror(status)))
    }

    /// `&` steers a header line; 255 characters are the most it holds.
    private func headerText(_ text: String) -> String {
        String(workbookText(text).prefix(80)).split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&&")
    }
}

/// Text as a workbook may hold it: U+0000 would end it, U+FFFE and U+FFFF are no characters of XML.
func workbookText(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isImpossible) else { return text }
    var possible = ""
    for scalar in text.unicodeScalars {
        if isImpossible(scalar) {
            possible += "<U+" + codePoint(scalar) + ">"
        } else {
            possible.unicodeScalars.append(scalar)
        }
    }
    return possible
}

private func isImpossible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
}

func withCText<Result>(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var characters = Array(text.utf8CString)
    return characters.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
}
