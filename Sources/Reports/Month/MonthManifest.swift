internal import Analytics
internal import BuildingEconomy

/// What a report's folder holds (`manifest.json`): every file with its digest, and what it was made from.
public struct MonthManifest: Sendable {
    /// A file of the folder.
    public struct File: Sendable, Equatable {
        /// Its name.
        public let name: String
        /// Its size.
        public let byteCount: Int
        /// SHA-256, lower-case hexadecimal.
        public let sha256: String

        /// A file.
        public init(name: String, byteCount: Int, sha256: String) {
            (self.name, self.byteCount, self.sha256) = (name, byteCount, sha256)
        }
    }

    private let report: MonthReport
    private let version: String
    private let files: [File]

    /// A manifest of some files.
    public init(_ report: MonthReport, version: String, files: [File]) {
        (self.report, self.version, self.files) = (report, version, files)
    }

    /// `louyu.report/1`
    public var json: JSONDocument {
        let (period, options) = (report.table.period, report.table.options)
        return JSONDocument([
            "schema": "louyu.report/1", "title": .string(report.title), "version": .string(version),
            "profile": .string(report.profile.rawValue), "month": .string(report.date.text),
            "batch": .count(report.table.batch), "dataDate": .text(report.dataDate),
            "window": [
                "kind": .string(period.window.kind.rawValue), "from": .string(period.window.from.text),
                "to": .string(period.window.to.text), "missingMonths": .texts(period.missingMonths.map(\.text)),
            ],
            "basis": [
                "by": .string(options.metric.rawValue), "areaBasis": .string(options.areaBasis.rawValue),
                "inPlaceBasis": .string(options.inPlaceBasis.rawValue), "zone": .text(options.filter.zone),
                "street": .text(options.filter.street), "keyOnly": .bool(options.filter.keyOnly),
            ],
            "files": .array(
                files.map { file in
                    [
                        "name": .string(file.name), "bytes": .count(file.byteCount), "sha256": .string(file.sha256),
                    ]
                }),
        ])
    }
}
