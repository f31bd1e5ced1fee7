internal import BuildingEconomy

/// What taxpayers' codes are matched by.
public enum CodeKey {
    /// The code of a text, normalised; nil where it holds no readable one.
    public static func of(_ text: String) -> String? {
        let code = Array(text.utf8).withUnsafeBufferPointer { CodeText($0, isNumberCell: false) }
        guard case .readable(let code) = code, code.text.utf8.count >= 15, code.text.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        return code.text
    }
}
