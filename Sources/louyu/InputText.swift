internal import Glibc

/// Reads a small file of text that is no table of the ledger.
enum InputText {
    /// The text of the UTF-8 file at `path`, of at most 1 MiB.
    static func read(_ path: String) throws(UnreadableText) -> String {
        guard let file = fopen(path, "rb") else {
            throw UnreadableText(path: path, reason: "打不开（\(String(cString: strerror(errno)))）")
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: (1 << 20) + 1)
        let count = fread(&bytes, 1, bytes.count, file)
        guard count < bytes.count else { throw UnreadableText(path: path, reason: "超过 1 MiB") }
        guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
            throw UnreadableText(path: path, reason: "不是 UTF-8 文本：请另存为 UTF-8")
        }
        return text
    }
}

/// A file that could not be read as text.
struct UnreadableText: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "读不了 \(path)：\(reason)" }
}
