internal import Glibc

/// Files that belong together, made in a folder of a temporary name beside the one they are for, then moved there.
///
/// A folder that is new appears whole. In one that exists each file replaces its namesake; the manifest goes first and
/// comes last, so that a folder with a manifest is a whole one. Other files in it are left alone.
final class OutputFolder {
    private let manifest: String
    private let optional: [String]
    private let path: String
    private let temporary: String
    /// The files made so far.
    private(set) var names: [String] = []

    /// Makes the temporary folder.
    ///
    /// - Parameters:
    ///   - last: the file that says the others are whole.
    ///   - optional: files that an earlier run may have left: one that is not made again goes.
    init(path: String, last: String, optional: [String] = []) throws(UnwritableFile) {
        (manifest, self.optional) = (last, optional)
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        temporary =
            path == "." || path.hasSuffix("/..") || path == ".."
            ? "\(path)/.louyu-\(getpid()).tmp" : "\(path).\(getpid()).tmp"
        guard mkdir(temporary, 0o700) == 0 else { throw UnwritableFile(path: path) }
    }

    /// Where a file lies until the folder is finished.
    func path(of name: String) -> String { "\(temporary)/\(name)" }

    /// Where a file is to be written by the caller, piece by piece.
    func add(_ name: String) -> String {
        names.append(name)
        return path(of: name)
    }

    /// Adds a file.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        try OutputFile.write(bytes, to: path(of: name))
        names.append(name)
    }

    /// Adds a file that `make` writes.
    func write(_ name: String, making make: (String) throws -> Void) throws {
        try OutputFile.write(to: path(of: name), making: make)
        names.append(name)
    }

    /// A file's bytes.
    func bytes(of name: String) throws(UnwritableFile) -> [UInt8] {
        guard let file = fopen(path(of: name), "rb") else { throw UnwritableFile(path: path(of: name)) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }

    /// Moves everything to where it belongs.
    func finish() throws(UnwritableFile) {
        if rename(temporary, path) == 0 { return }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw UnwritableFile(path: path) }
        unlink("\(path)/\(manifest)")
        for name in names.filter({ $0 != manifest }) + names.filter({ $0 == manifest }) {
            guard rename(self.path(of: name), "\(path)/\(name)") == 0 else {
                throw UnwritableFile(path: "\(path)/\(name)")
            }
        }
        for name in optional where !names.contains(name) { unlink("\(path)/\(name)") }
        rmdir(temporary)
    }

    /// Leaves nothing behind.
    func abandon() {
        for name in names { unlink(path(of: name)) }
        rmdir(temporary)
    }
}
