internal import Glibc

/// The files that arguments name: a folder stands for the files in it, by name; hidden ones and rejects are passed over.
enum FileArguments {
    static func expanded(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in isFolder(path) ? try files(in: path) : [path] }
    }

    /// Those of the files that a folder stands for.
    static func ofFolders(_ paths: [String]) throws -> Set<String> { Set(try expanded(paths.filter(isFolder))) }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func files(in folder: String) throws -> [String] {
        guard let directory = opendir(folder) else { throw UnreadableFolder(path: folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), !name.hasSuffix(".rejects.csv"), !name.hasSuffix(".rejects.xlsx") {
                names.append(name)
            }
        }
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let paths = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(folder)/\($0)" }
        return paths.filter { !isFolder($0) }
    }
}

/// A folder that cannot be listed.
struct UnreadableFolder: Error, CustomStringConvertible {
    let path: String
    var description: String { "打不开文件夹 \(path)：请检查名称和权限" }
}
