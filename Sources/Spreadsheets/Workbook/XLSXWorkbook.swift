/// An Office Open XML workbook: where its parts are, and what is known before a sheet is read.
struct XLSXWorkbook: Sendable {
    struct Part: Sendable {
        let sheet: Sheet
        let path: String
    }

    let parts: [Part]
    let stringsPath: String?
    let areDates: [Bool]
    let isFrom1904: Bool

    init(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) {
        let archive = try ZipArchive(source, name: name)
        let package = Package(archive: archive, name: name)
        let workbook = try package.workbookPath()
        let handler = WorkbookHandler()
        try package.read(workbook, handler, what: "工作簿")
        let relations = try package.relations(of: workbook)
        parts = try Self.worksheets(handler.sheets, relations, workbook, archive, name)
        isFrom1904 = handler.isFrom1904
        let strings = relations.first { $0.kind == "sharedStrings" }
        stringsPath = strings.map { PartPath.resolved($0.target, from: workbook) }
        let styles = StylesHandler()
        if let relation = relations.first(where: { $0.kind == "styles" }) {
            try package.read(PartPath.resolved(relation.target, from: workbook), styles, what: "样式", ifThere: true)
        }
        areDates = styles.areDates
    }

    private static func worksheets(
        _ named: [WorkbookHandler.NamedSheet], _ relations: [Relation], _ workbook: String, _ archive: ZipArchive,
        _ name: String
    ) throws(UnreadableSpreadsheet) -> [Part] {
        var parts: [Part] = []
        for (place, sheet) in named.prefix(Limits.sheets).enumerated() {
            let relation = relations.first { $0.id == sheet.relation }
            // Sheets of charts and dialogues have no cells.
            if let relation, relation.kind != "worksheet" { continue }
            let path = relation.map { PartPath.resolved($0.target, from: workbook) }
            let usual = PartPath.resolved("worksheets/sheet\(place + 1).xml", from: workbook)
            guard let found = [path, usual].compactMap({ $0 }).first(where: { archive.entry($0) != nil }) else {
                throw UnreadableSpreadsheet(name, .damaged("缺少工作表“\(sheet.name)”的内容"))
            }
            parts.append(
                Part(sheet: Sheet(name: sheet.name, isHidden: sheet.isHidden, index: parts.count), path: found))
        }
        guard !parts.isEmpty else { throw UnreadableSpreadsheet(name, .damaged("工作簿中没有工作表")) }
        return parts
    }

    /// Hands over the rows of a sheet.
    func forEachRow(
        _ source: ByteSource, name: String, sheet: Int, _ body: (Row) -> Bool
    ) throws(UnreadableSpreadsheet) -> RowSummary {
        let verifier = try ByteReader(source, name: name)
        let package = Package(archive: try ZipArchive(source, name: name), name: name)
        let strings = try sharedStrings(package)
        let handler = try withoutActuallyEscaping(body) { body throws(UnreadableSpreadsheet) in
            let handler = SheetHandler(strings: strings, areDates: areDates, isFrom1904: isFrom1904, body)
            try package.read(
                parts[sheet].path, handler, what: "工作表“\(parts[sheet].sheet.name)”", limit: Limits.sheetBytes)
            return handler.outcome
        }
        if let trouble = handler.trouble { throw UnreadableSpreadsheet(name, trouble) }
        try verifier.verify()
        return handler.summary
    }

    private func sharedStrings(_ package: Package) throws(UnreadableSpreadsheet) -> SharedStrings {
        guard let stringsPath else { return SharedStrings(text: [], ends: []) }
        let handler = SharedStringsHandler()
        try package.read(
            stringsPath, handler, what: "共享字符串", limit: Limits.sharedStringBytes, ifThere: true)
        if handler.isFinished {
            throw UnreadableSpreadsheet(package.name, .tooLarge("工作簿中的文字", limit: Limits.sharedStringText))
        }
        return handler.strings
    }

    /// The merged cells of a sheet.
    func mergedRanges(_ source: ByteSource, name: String, sheet: Int) throws(UnreadableSpreadsheet) -> [MergedRange] {
        let package = Package(archive: try ZipArchive(source, name: name), name: name)
        return try package.mergedRanges(parts[sheet].path, what: "工作表“\(parts[sheet].sheet.name)”")
    }
}
