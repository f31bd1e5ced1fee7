internal import Dispatch
internal import Ingestion
internal import Spreadsheets
internal import Synchronization

/// A file of an import, opened, or the finding that says why it could not be.
struct OpenedFile: Sendable {
    let path: String
    var spreadsheet: Spreadsheet?
    var findings: [Finding] = []

    /// Opens the files, several at once: opening reads a file through (digest, strict decoding).
    static func openAll(_ paths: [String], ofFolders: Set<String>, encoding: TextEncoding?) -> [OpenedFile] {
        let opened = Mutex<[OpenedFile?]>(Array(repeating: nil, count: paths.count))
        DispatchQueue.concurrentPerform(iterations: paths.count) { position in
            let path = paths[position]
            let file = OpenedFile(path: path, isOfFolder: ofFolders.contains(path), encoding: encoding)
            opened.withLock { $0[position] = file }
        }
        return opened.withLock { $0.compactMap { $0 } }
    }

    private init(path: String, isOfFolder: Bool, encoding: TextEncoding?) {
        self.path = path
        let name = path.split(separator: "/").last ?? ""
        if name.hasPrefix("~$") || name.hasPrefix(".~") {
            findings = [Finding(.lockFile, at: Place(file: path))]
            return
        }
        do {
            spreadsheet = try Spreadsheet.open(path: path, encoding: encoding)
        } catch {
            if isOfFolder, case .notATable(let kind) = error.reason {
                findings = [Finding(.otherFile(reason: kind), at: Place(file: path))]
                return
            }
            findings = [Finding(.unreadableFile(reason: error.reason.sentence), at: Place(file: path))]
        }
    }
}
