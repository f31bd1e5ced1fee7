public import Ledger
public import Reports

extension InternalFilesReport {
    /// The report of the internal files that were written (内部资料登记).
    public init(_ files: [InternalFile]) { self.init(files.map(Entry.init)) }
}

extension InternalFilesReport.Entry {
    fileprivate init(_ file: InternalFile) {
        self.init(
            time: file.recordedAt, user: file.author, command: file.command, file: file.name, bytes: file.byteSize,
            sha256: file.sha256)
    }
}
