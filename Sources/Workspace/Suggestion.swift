/// Something that found no match, with what it may be (建议): nothing is merged until a steward accepts one.
public struct Suggestion: Sendable, Equatable {
    /// What is unmatched.
    public enum Subject: String, Sendable {
        /// A taxpayer with receipts and no tenancy.
        case receiptsWithoutTenancy
        /// A name without a readable code that several taxpayers have.
        case ambiguousName
        /// A building's name that the register lacks.
        case unknownBuilding

        /// 有税收无入驻, 重名无代码 or 台账没有的楼宇.
        public var chineseName: String {
            switch self {
            case .receiptsWithoutTenancy: "有税收无入驻"
            case .ambiguousName: "重名无代码"
            case .unknownBuilding: "台账没有的楼宇"
            }
        }
    }

    /// One that it may be.
    public struct Candidate: Sendable, Equatable {
        /// The name, or a building's key and name.
        public let name: String
        /// A company's code; nil where none is known.
        public let code: String?
        /// How alike, 0 to 100.
        public let score: Int
        /// The command that accepts it.
        public let command: String
    }

    /// What is unmatched.
    public let subject: Subject
    /// Its name as written.
    public let name: String
    /// Its code; nil where none is readable.
    public let code: String?
    /// What may be behind it, the most alike first.
    public let candidates: [Candidate]
}

/// A word of a command line, quoted where a shell would split it or read it otherwise.
enum ShellWord {
    static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        }
        if plain, !text.isEmpty, !text.hasPrefix("-") { return text }
        let escaped = text.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }

    /// An option with its value; one that looks like an option itself is tied to the name.
    static func option(_ name: String, _ value: String) -> String {
        name + (value.hasPrefix("-") ? "=" : " ") + quoted(value)
    }
}
