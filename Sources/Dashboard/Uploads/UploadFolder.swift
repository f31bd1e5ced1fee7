internal import Glibc

/// The private folder inside the workspace where uploaded files lie until they are imported or dropped.
///
/// Only this program may look into it (0700). Nothing is ever written outside of it, whatever a file calls itself.
struct UploadFolder: Sendable {
    /// Its name in the workspace.
    static let name = ".louyu-uploads"

    /// The folder.
    let path: String

    /// The folder of a workspace; nothing is made yet.
    init(workspace: String) { path = workspace.hasSuffix("/") ? workspace + Self.name : "\(workspace)/\(Self.name)" }

    /// Makes the folder, and removes what an earlier run left in it.
    ///
    /// - Throws: ``UnusableUploads``.
    func prepare() throws(UnusableUploads) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw UnusableUploads() }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
            chmod(path, 0o700) == 0
        else { throw UnusableUploads() }
        FileTree.empty(path)
    }

    /// Makes a new empty place for one upload.
    func makePlace() throws(UnusableUploads) -> UploadPlace {
        let place = UploadPlace(path: "\(path)/\(Secret.make())")
        guard mkdir(place.path, 0o700) == 0 else { throw UnusableUploads() }
        return place
    }

    /// Removes the folder with everything in it.
    func remove() { FileTree.remove(path) }
}

/// The place of one upload: each file in a numbered folder of its own, so that equal names do not meet.
struct UploadPlace: Sendable, Equatable {
    /// The folder.
    let path: String

    /// Opens a new file for writing; `number` tells it from the others.
    func makeFile(named name: String, number: Int) throws(UnusableUploads) -> (path: String, descriptor: Int32) {
        guard mkdir("\(path)/\(number)", 0o700) == 0 else { throw UnusableUploads() }
        let file = "\(path)/\(number)/\(SafeFileName.of(name))"
        let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw UnusableUploads() }
        return (file, descriptor)
    }

    /// Removes the place with everything in it.
    func remove() { FileTree.remove(path) }
}

/// The workspace's folder takes no uploads: no permission, or no space.
struct UnusableUploads: Error {
    let code = errno
}

/// What a file may be called in the upload's folder: the last part of what the browser says, and nothing that steers a path.
enum SafeFileName {
    /// The longest name, in bytes.
    static let longest = 200

    /// The name.
    static func of(_ given: String) -> String {
        let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var name = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        while name.hasPrefix(".") || name.hasPrefix(" ") { name.removeFirst() }
        guard !name.isEmpty else { return "未命名" }
        guard name.utf8.count > longest else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].utf8.count <= 12 ? String(name[dot...]) : ""
        var stem = ending.isEmpty ? name : String(name[..<dot])
        while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
        return stem + ending
    }
}

/// Removes folders with what is in them, following no link.
enum FileTree {
    /// Removes a folder and everything in it.
    static func remove(_ path: String) {
        empty(path)
        rmdir(path)
    }

    /// Removes everything in a folder.
    static func empty(_ path: String) {
        guard let folder = opendir(path) else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let child = "\(path)/\(name)"
            var status = stat()
            guard lstat(child, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unlink(child) }
        }
    }
}
