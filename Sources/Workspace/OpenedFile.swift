internal import BuildingEconomy
internal import Dispatch
internal import Glibc
internal import Ingestion
internal import Spreadsheets
internal import Synchronization

/// A file of an import, opened and its sheets recognised, or the finding that says why it could not be.
struct OpenedFile: Sendable {
    let path: String
    var spreadsheet: Spreadsheet?
    var findings: [Finding] = []
    /// What each of its sheets that is read turned out to be; empty where one could not be read.
    private(set) var recognised: [(sheet: Int, result: Recognition)] = []

    /// Opens and recognises the files, several at once.
    ///
    /// - Parameter isGlance: whether long texts are opened by their beginning; otherwise opening reads a file through
    ///   (digest, strict decoding).
    static func openAll(_ request: ImportRequest, policy: Policy, isGlance: Bool) -> [OpenedFile] {
        let opened = Mutex<[OpenedFile?]>(Array(repeating: nil, count: request.files.count))
        let caller = pthread_self()
        let processor = Atomic(SteppingAside.here)
        DispatchQueue.concurrentPerform(iterations: request.files.count) { position in
            if pthread_equal(pthread_self(), caller) != 0 {
                processor.store(SteppingAside.here, ordering: .relaxed)
            } else {
                SteppingAside.from(processor.load(ordering: .relaxed))
            }
            let path = request.files[position]
            var file = OpenedFile(
                path: path, isOfFolder: request.filesOfFolders.contains(path), encoding: request.encoding,
                isGlance: isGlance)
            if let spreadsheet = file.spreadsheet { file.recognise(spreadsheet, request, policy) }
            opened.withLock { $0[position] = file }
        }
        return opened.withLock { $0.compactMap { $0 } }
    }

    private init(path: String, isOfFolder: Bool, encoding: TextEncoding?, isGlance: Bool) {
        self.path = path
        let name = path.split(separator: "/").last ?? ""
        if name.hasPrefix("~$") || name.hasPrefix(".~") {
            findings = [Finding(.lockFile, at: Place(file: path))]
            return
        }
        do {
            spreadsheet = try Spreadsheet.open(path: path, encoding: encoding, isGlance: isGlance)
        } catch {
            if isOfFolder, case .notATable(let kind) = error.reason {
                findings = [Finding(.otherFile(reason: kind), at: Place(file: path))]
                return
            }
            findings = [Finding(.unreadableFile(reason: error.reason.sentence), at: Place(file: path))]
        }
    }

    private mutating func recognise(_ spreadsheet: Spreadsheet, _ request: ImportRequest, _ policy: Policy) {
        let known = spreadsheet.sheets.map(\.name)
        if let name = request.sheet, !known.contains(name) {
            findings.append(Finding(.sheetNotFound(known: known), at: Place(file: path, text: name)))
            return
        }
        for sheet in spreadsheet.sheets where request.sheet.map({ $0 == sheet.name }) ?? true {
            if sheet.isHidden, request.sheet == nil {
                findings.append(Finding(.hiddenSheet, at: Place(file: path, sheet: sheet.name)))
                continue
            }
            do {
                let result = try SheetLayout.recognise(
                    spreadsheet, sheet: sheet.index, file: path, options: request.options, policy: policy)
                recognised.append((sheet.index, result))
            } catch {
                findings.append(
                    Finding(.unreadableFile(reason: error.reason.sentence), at: Place(file: path)))
                recognised = []
                return
            }
        }
    }
}
