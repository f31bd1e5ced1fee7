import Foundation

/// A file of the repository, by its path from the top.
struct SourceFile: CustomStringConvertible {
    /// The path from the repository's top, such as `Sources/Ledger/Batch.swift`.
    let path: String
    /// The text.
    let text: String

    /// The file's own name, without the folders.
    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The room: the folder below `Sources` or `Tests`.
    var room: String { String(path.split(separator: "/")[1]) }
    /// The lines, without their ends.
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    var description: String { path }
}

/// The repository that holds this test.
enum Repository {
    /// The repository's top folder.
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files below `folder` whose names end in `suffix`, in path order.
    static func files(in folder: String, endingWith suffix: String) -> [SourceFile] {
        let root = top.appending(path: folder).resolvingSymlinksInPath()
        let names = FileManager.default.subpaths(atPath: root.path) ?? []
        return names.filter { $0.hasSuffix(suffix) }.sorted().compactMap { file(at: "\(folder)/\($0)") }
    }

    /// The file at `path`, or nil where there is none.
    static func file(at path: String) -> SourceFile? {
        guard let text = try? String(contentsOf: top.appending(path: path), encoding: .utf8) else { return nil }
        return SourceFile(path: path, text: text)
    }

    /// The rooms: folders below `Sources` that hold a file.
    static var rooms: Set<String> {
        let sources = top.appending(path: "Sources").resolvingSymlinksInPath()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
        return Set(names.filter { !(FileManager.default.subpaths(atPath: "\(sources.path)/\($0)") ?? []).isEmpty })
    }
}
