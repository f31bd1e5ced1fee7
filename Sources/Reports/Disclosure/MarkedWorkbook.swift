extension Workbook {
    /// The workbook with a mark, such as 内部资料 注意保密, at the head of every printed page and of every sheet to be read.
    public func marked(_ mark: String) -> Workbook {
        Workbook(
            title: "\(title)（\(mark)）",
            sheets: sheets.map { sheet in
                guard case .page(var report) = sheet.content else { return sheet }
                report.basis.insert(Note("密级", mark, tone: .caution), at: 0)
                return Sheet(sheet.name, .page(report))
            })
    }
}
