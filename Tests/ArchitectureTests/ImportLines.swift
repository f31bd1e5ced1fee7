/// The modules that a Swift source imports.
enum ImportLines {
    private static let access: Set<Substring> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]

    /// The modules named by the import lines of `file`, in order.
    static func modules(of file: SourceFile) -> [String] { file.lines.compactMap(module) }

    /// The module that a line imports, or nil where it is no import line.
    static func module(of line: Substring) -> String? {
        var words = line.split(separator: " ")[...]
        while let first = words.first, first.hasPrefix("@") || access.contains(first) { words.removeFirst() }
        guard words.first == "import" else { return nil }
        words.removeFirst()
        if let first = words.first, kinds.contains(first) { words.removeFirst() }
        return words.first.flatMap { $0.split(separator: ".").first }.map(String.init)
    }
}
