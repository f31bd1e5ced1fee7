internal import Glibc

/// Writes a file whole or not at all: under a temporary name in the same folder, then renamed.
enum OutputFile {
    /// Writes `bytes` to `path`, which is replaced where it exists.
    ///
    /// - Parameter register: called once they are safely on the disk, before the name is theirs; where it throws, nothing is left.
    static func write(_ bytes: [UInt8], to path: String, register: () throws -> Void = {}) throws {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard descriptor >= 0 else { throw UnwritableFile(path: path) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw abandon(descriptor, temporary, path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw abandon(descriptor, temporary, path) }
        close(descriptor)
        do {
            try register()
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let error = UnwritableFile(path: path)
            unlink(temporary)
            throw error
        }
    }

    /// Lets `make` write a file of a temporary name, and gives it its own once it is whole.
    static func write(to path: String, making make: (String) throws -> Void) throws {
        let temporary = "\(path).\(getpid()).tmp"
        do {
            try make(temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        let descriptor = open(temporary, O_RDONLY)
        let isStored = descriptor >= 0 && (fsync(descriptor) == 0 || errno == EINVAL)
        if descriptor >= 0 { close(descriptor) }
        guard isStored, rename(temporary, path) == 0 else {
            let error = UnwritableFile(path: path)
            unlink(temporary)
            throw error
        }
    }

    private static func abandon(_ descriptor: Int32, _ temporary: String, _ path: String) -> UnwritableFile {
        let error = UnwritableFile(path: path)
        close(descriptor)
        unlink(temporary)
        return error
    }
}

/// A file that could not be written; made from `errno`.
struct UnwritableFile: Error, CustomStringConvertible {
    let path: String
    let reason: String

    init(path: String) {
        self.path = path
        reason = String(cString: strerror(errno))
    }

    var description: String { "写不了 \(path)（\(reason)）：请检查文件夹、权限和磁盘空间" }
}
