internal import CZip

/// A zip archive, opened for reading. Names are found whatever their case and slashes.
final class ZipArchive {
    private let archive: OpaquePointer
    private let name: String
    /// Bytes in memory that libzip reads from; they live as long as the archive.
    private let memory: UnsafeMutableRawBufferPointer?

    init(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) {
        self.name = name
        guard source.count <= Limits.workbookBytes else {
            throw UnreadableSpreadsheet(name, .tooLarge("工作簿文件", limit: Limits.workbookBytes))
        }
        var code: Int32 = 0
        let opened: OpaquePointer?
        switch source {
        case .file(let path, _):
            memory = nil
            opened = zip_open(path, ZIP_RDONLY, &code)
        case .memory(let bytes):
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
            copy.copyBytes(from: bytes)
            memory = copy
            opened = Self.opened(copy)
        }
        guard let opened else {
            memory?.deallocate()
            throw UnreadableSpreadsheet(name, .truncated)
        }
        archive = opened
        guard zip_get_num_entries(archive, 0) <= Limits.archiveEntries else {
            throw UnreadableSpreadsheet(name, .damaged("压缩包中的文件过多"))
        }
    }

    deinit {
        zip_discard(archive)
        memory?.deallocate()
    }

    private static func opened(_ memory: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
        var trouble = zip_error_t()
        guard let buffer = zip_source_buffer_create(memory.baseAddress, UInt64(memory.count), 0, &trouble) else {
            return nil
        }
        guard let opened = zip_open_from_source(buffer, ZIP_RDONLY, &trouble) else {
            zip_source_free(buffer)
            return nil
        }
        return opened
    }

    /// The entry at a path inside the archive; nil if there is none.
    func entry(_ path: String) -> UInt64? {
        let wanted = PartPath.normal(path)
        for spelling in [wanted, "/" + wanted, wanted.split(separator: "/").joined(separator: "\\")] {
            let index = zip_name_locate(archive, spelling, zip_flags_t(ZIP_FL_NOCASE))
            if index >= 0 { return UInt64(index) }
        }
        return nil
    }

    /// The paths of all entries.
    var paths: [String] {
        (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
            zip_get_name(archive, index, 0).map { PartPath.normal(String(cString: $0)) }
        }
    }

    /// Opens an entry to be read from its beginning, at most `limit` bytes of it.
    func stream(_ entry: UInt64, what: String, limit: Int) throws(UnreadableSpreadsheet) -> PartStream {
        var status = zip_stat_t()
        guard zip_stat_index(archive, entry, 0, &status) == 0 else { throw UnreadableSpreadsheet(name, .truncated) }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
            throw UnreadableSpreadsheet(name, .passwordProtected)
        }
        guard let file = zip_fopen_index(archive, entry, 0) else {
            throw UnreadableSpreadsheet(name, .damaged("\(what)无法解压"))
        }
        let declared = Int(clamping: status.size)
        return PartStream(
            file, archive: self, name: name, what: what, limit: limit, declared: declared,
            compressed: Int(clamping: status.comp_size))
    }

    /// All bytes of an entry; nil if there is none.
    func bytes(_ path: String, what: String, limit: Int) throws(UnreadableSpreadsheet) -> [UInt8]? {
        guard let entry = entry(path) else { return nil }
        let stream = try stream(entry, what: what, limit: limit)
        var all: [UInt8] = []
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 14)
        defer { block.deallocate() }
        while true {
            let got = stream.read(into: block, room: 1 << 14)
            if let trouble = stream.trouble { throw trouble }
            if got == 0 { return all }
            all.append(contentsOf: UnsafeBufferPointer(start: block, count: got))
        }
    }
}
