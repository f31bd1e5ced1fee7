/// What the terminal that a report is printed to can do.
public struct TerminalStyle: Sendable {
    /// Whether colours may be used: only on a terminal, and never with NO_COLOR.
    public var usesColour: Bool
    /// The columns of the terminal; nil (a pipe, a file) shows every column of a table.
    public var width: Int?

    /// A style; plain and unlimited unless told.
    public init(usesColour: Bool = false, width: Int? = nil) {
        self.usesColour = usesColour
        self.width = width
    }

    /// Plain text of any width, as a pipe or file gets it.
    public static let plain = TerminalStyle()

    func painted(_ text: String, _ tone: Tone, bold: Bool = false) -> String {
        var codes: [String] = bold ? ["1"] : []
        switch tone {
        case .plain: break
        case .good: codes.append("32")
        case .bad: codes.append("31")
        case .caution: codes.append("33")
        case .muted: codes.append("2")
        }
        guard usesColour, !codes.isEmpty, !text.isEmpty else { return text }
        return "\u{1B}[" + codes.joined(separator: ";") + "m" + text + "\u{1B}[0m"
    }
}
