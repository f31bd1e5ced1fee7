internal import BuildingEconomy
internal import Reports
internal import Workspace

/// One answer in every form it is had: as a page, as CSV, as a workbook.
struct Paper {
    /// The window's title.
    var title: String
    /// Where it belongs in the menu.
    var section: Section
    /// What a saved file is called, without its ending.
    var fileName: String
    /// The page's content.
    var content: () -> HTML
    /// Its main table.
    var csv: () -> CSVDocument
    /// All of its tables.
    var workbook: () -> Workbook

    /// A report in every form, its main table leading where `content` says.
    init(_ report: Report, section: Section, fileName: String, content: @escaping () -> HTML) {
        title = report.title
        self.section = section
        self.fileName = fileName
        self.content = content
        csv = { CSVDocument(report.tables[0]) }
        workbook = { Workbook(report) }
    }
}

/// The forms of a paper.
enum Medium: String, CaseIterable, Sendable {
    case page = ""
    case csv = ".csv"
    case workbook = ".xlsx"

    /// The paper in this form.
    func reply(_ paper: Paper, _ visit: Visit, in folder: UploadFolder) throws -> Reply {
        switch self {
        case .page: .content(paper.content(), title: paper.title, section: paper.section)
        case .csv: .csv(paper.csv(), named: paper.fileName)
        case .workbook:
            Reply(
                contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes: try WorkbookBytes.of(
                    visit.profile == .internal ? paper.workbook().marked(Profile.internalMark) : paper.workbook(),
                    in: folder), fileName: paper.fileName + ".xlsx")
        }
    }
}
