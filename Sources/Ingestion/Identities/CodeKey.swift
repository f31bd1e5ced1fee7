internal import BuildingEconomy

/// What taxpayers' codes are matched by.
public enum CodeKey {
    /// The code of a text that can be nothing else, normalised: 15 characters or more, ASCII; nil for any other.
    public static func of(_ text: String) -> String? {
        guard let code = any(of: text), code.utf8.count >= 15, code.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return code
    }

    /// The text as a file's code column would have it, normalised; nil where it is blank or destroyed.
    public static func any(of text: String) -> String? {
        let code = Array(text.utf8).withUnsafeBufferPointer { CodeText($0, isNumberCell: false) }
        guard case .readable(let code) = code else { return nil }
        return code.text
    }
}
