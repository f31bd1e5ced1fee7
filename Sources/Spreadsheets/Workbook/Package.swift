/// The parts of a package and the relations between them.
struct Package {
    let archive: ZipArchive
    let name: String

    /// Reads one part with a handler.
    func read(
        _ path: String, _ handler: any XMLHandler, what: String, limit: Int = Limits.smallPartBytes,
        ifThere isOptional: Bool = false
    ) throws(UnreadableSpreadsheet) {
        guard let entry = archive.entry(path) else {
            if isOptional { return }
            throw UnreadableSpreadsheet(name, .damaged("缺少\(what)的内容"))
        }
        let stream = try archive.stream(entry, what: what, limit: limit)
        let flaw = XMLReading.run(handler, what: what) { stream.read(into: $0, room: $1) }
        if let trouble = stream.trouble { throw trouble }
        if let flaw { throw UnreadableSpreadsheet(name, flaw) }
    }

    func relations(of part: String) throws(UnreadableSpreadsheet) -> [Relation] {
        let handler = RelationsHandler()
        try read(PartPath.relations(of: part), handler, what: "关系", ifThere: true)
        return handler.relations
    }

    /// Where the workbook's part stands; what the archive is instead, if it is no workbook.
    func workbookPath() throws(UnreadableSpreadsheet) -> String {
        let candidates =
            try relations(of: "").filter { $0.kind == "officeDocument" }.map { PartPath.resolved($0.target, from: "") }
            + ["xl/workbook.xml"]
        for path in candidates where archive.entry(path) != nil {
            let lower = path.lowercased()
            if lower.hasSuffix(".bin") { throw UnreadableSpreadsheet(name, .unsupported("二进制工作簿（.xlsb）")) }
            if lower.hasPrefix("word/") { throw UnreadableSpreadsheet(name, .notATable("Word 文档")) }
            if lower.hasPrefix("ppt/") { throw UnreadableSpreadsheet(name, .notATable("PowerPoint 演示文稿")) }
            return path
        }
        throw UnreadableSpreadsheet(name, try stranger())
    }

    private func stranger() throws(UnreadableSpreadsheet) -> UnreadableSpreadsheet.Reason {
        let kind = try archive.bytes("mimetype", what: "类型", limit: 4_096).map { String(decoding: $0, as: UTF8.self) }
        if let kind, kind.contains("opendocument.spreadsheet") { return .unsupported("ODS 表格") }
        if kind?.contains("opendocument") == true { return .notATable("OpenDocument 文档") }
        let paths = archive.paths.map { $0.lowercased() }
        if paths.contains(where: { $0.hasSuffix("workbook.bin") }) { return .unsupported("二进制工作簿（.xlsb）") }
        if paths.contains(where: { $0.hasSuffix(".iwa") }) { return .unsupported("Numbers 表格") }
        if paths.contains(where: { $0.hasPrefix("word/") }) { return .notATable("Word 文档") }
        if paths.contains(where: { $0.hasPrefix("ppt/") }) { return .notATable("PowerPoint 演示文稿") }
        return .notATable("压缩包（请先解压）")
    }

    /// The merged cells that a worksheet part lists. They stand behind the cells, so that all of the part has to be
    /// inflated; looking for the one tag is much faster than reading the XML.
    func mergedRanges(_ path: String, what: String) throws(UnreadableSpreadsheet) -> [MergedRange] {
        guard let entry = archive.entry(path) else {
            throw UnreadableSpreadsheet(name, .damaged("缺少\(what)的内容"))
        }
        let stream = try archive.stream(entry, what: what, limit: Limits.sheetBytes)
        let search = MergeSearch()
        let found = search.run { stream.read(into: $0, room: $1) }
        if let trouble = stream.trouble { throw trouble }
        guard let found else {
            let handler = SheetHandler(strings: SharedStrings(text: [], ends: []), areDates: [], isFrom1904: false) {
                _ in true
            }
            try read(path, handler, what: what, limit: Limits.sheetBytes)
            return handler.mergedRanges
        }
        guard found.count <= Limits.mergedRanges else { throw UnreadableSpreadsheet(name, .damaged("合并单元格过多")) }
        return found
    }
}
