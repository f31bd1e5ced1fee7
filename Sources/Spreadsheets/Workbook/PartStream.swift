internal import CZip

/// One reading of an archive's entry, inflated as it goes and watched: what grows out of proportion is stopped.
final class PartStream {
    private let file: OpaquePointer
    private let archive: ZipArchive
    private let name: String
    private let what: String
    private let limit: Int
    private let declared: Int
    private let compressed: Int
    private var total = 0
    /// Why the reading stopped, if it was not at the end.
    private(set) var trouble: UnreadableSpreadsheet?

    init(
        _ file: OpaquePointer, archive: ZipArchive, name: String, what: String, limit: Int, declared: Int,
        compressed: Int
    ) {
        self.file = file
        self.archive = archive
        self.name = name
        self.what = what
        self.limit = limit
        self.declared = declared
        self.compressed = compressed
    }

    deinit { zip_fclose(file) }

    /// The next bytes; 0 at the end and after trouble.
    func read(into buffer: UnsafeMutablePointer<UInt8>, room: Int) -> Int {
        guard trouble == nil, room > 0 else { return 0 }
        let got = Int(zip_fread(file, buffer, zip_uint64_t(room)))
        guard got >= 0 else {
            trouble = UnreadableSpreadsheet(name, .damaged("\(what)解压出错"))
            return 0
        }
        total += got
        if total > limit {
            trouble = UnreadableSpreadsheet(name, .tooLarge("\(what)展开后", limit: limit))
        } else if total > Limits.expansionFreeBytes, total / Limits.expansion > compressed {
            trouble = UnreadableSpreadsheet(name, .bomb)
        } else if total > declared || (got == 0 && total < declared) {
            trouble = UnreadableSpreadsheet(name, .damaged("\(what)的大小与压缩包所记不符"))
        }
        return trouble == nil ? got : 0
    }
}
