import Glibc

/// One reading of a source from its beginning, in blocks.
final class ByteReader {
    private let source: ByteSource
    private let name: String
    private let descriptor: Int32
    private(set) var offset = 0

    init(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) {
        self.source = source
        self.name = name
        guard case .file(let path, _) = source else {
            descriptor = -1
            return
        }
        descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UnreadableSpreadsheet(name, .unopened(code: errno)) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        try verify()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Fills the buffer as far as the source goes; 0 at its end.
    func read(into buffer: UnsafeMutablePointer<UInt8>, room: Int) throws(UnreadableSpreadsheet) -> Int {
        if case .memory(let bytes) = source {
            let got = min(room, bytes.count - offset)
            bytes.withUnsafeBufferPointer { all in
                if got > 0, let base = all.baseAddress { buffer.update(from: base + offset, count: got) }
            }
            offset += got
            return got
        }
        var filled = 0
        while filled < room {
            let got = pread(descriptor, buffer + filled, room - filled, off_t(offset))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw UnreadableSpreadsheet(name, .unopened(code: errno)) }
            if got == 0 { break }
            filled += got
            offset += got
        }
        return filled
    }

    /// Throws `changed` if the file is not the one that was opened first.
    func verify() throws(UnreadableSpreadsheet) {
        guard case .file(_, let identity) = source else { return }
        var status = stat()
        guard fstat(descriptor, &status) == 0, FileIdentity(status) == identity else {
            throw UnreadableSpreadsheet(name, .changed)
        }
    }
}
