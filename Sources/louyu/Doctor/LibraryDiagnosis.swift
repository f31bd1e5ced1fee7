internal import Ledger
internal import Reports
internal import Spreadsheets
internal import Workspace

/// The program and the libraries it runs with.
enum LibraryDiagnosis {
    static var entries: [DoctorReport.Entry] {
        let versions =
            [("SQLite", Ledger.sqliteVersion)] + ReadingLibraries.versions.map { ($0.name, $0.version) }
            + [("libxlsxwriter", Workbook.libraryVersion)]
        return [
            .init("louyu", "程序", .fine, "louyu \(Version.text)，台账格式第 \(Ledger.schemaVersion) 版"),
            .init("libraries", "程序库", .fine, versions.map { "\($0.0) \($0.1)" }.joined(separator: "，")),
        ]
    }
}
