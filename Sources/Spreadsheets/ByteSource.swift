import Glibc

/// Where a file's bytes come from; they can be read from the beginning any number of times.
enum ByteSource: Sendable {
    case file(path: String, identity: FileIdentity)
    case memory([UInt8])

    var count: Int {
        switch self {
        case .file(_, let identity): identity.size
        case .memory(let bytes): bytes.count
        }
    }

    /// All bytes at once.
    func all(name: String) throws(UnreadableSpreadsheet) -> [UInt8] {
        if case .memory(let bytes) = self { return bytes }
        let reader = try ByteReader(self, name: name)
        let size = count
        var trouble: UnreadableSpreadsheet?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            do throws(UnreadableSpreadsheet) {
                if let base = buffer.baseAddress { filled = try reader.read(into: base, room: size) }
                try reader.verify()
            } catch {
                trouble = error
            }
        }
        if let trouble { throw trouble }
        return bytes
    }

    /// A regular file stays where it is; a pipe or device is read into memory, up to `Limits.pipeBytes`.
    init(path: String) throws(UnreadableSpreadsheet) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UnreadableSpreadsheet(path, .unopened(code: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw UnreadableSpreadsheet(path, .unopened(code: errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw UnreadableSpreadsheet(path, .folder)
        case S_IFREG: self = .file(path: path, identity: FileIdentity(status))
        default: self = .memory(try Self.drained(descriptor, path))
        }
    }

    private static func drained(_ descriptor: Int32, _ path: String) throws(UnreadableSpreadsheet) -> [UInt8] {
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
        defer { block.deallocate() }
        while true {
            let got = Glibc.read(descriptor, block.baseAddress, block.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw UnreadableSpreadsheet(path, .unopened(code: errno)) }
            if got == 0 { return bytes }
            bytes.append(contentsOf: block[..<got])
            guard bytes.count <= Limits.pipeBytes else {
                throw UnreadableSpreadsheet(path, .tooLarge("管道中的内容", limit: Limits.pipeBytes))
            }
        }
    }
}

/// Which version of a file was opened, so that a change between two readings does not go unseen.
struct FileIdentity: Sendable, Equatable {
    let device: UInt
    let number: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
