/// JSON text with stable bytes: two spaces a level, members in their order, one line feed at the end.
///
/// Arrays of plain values stand on one line. Characters that could steer a terminal or a script are escaped, which
/// leaves the value as it is.
public struct JSONDocument: Sendable {
    /// The document's bytes in UTF-8.
    public let bytes: [UInt8]

    /// Writes a value.
    public init(_ value: JSONValue) {
        var writer = JSONWriter()
        writer.write(value, depth: 0)
        writer.bytes.append(0x0A)
        bytes = writer.bytes
    }
}

private struct JSONWriter {
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: put("null")
        case .bool(let truth): put(truth ? "true" : "false")
        case .integer(let number): put("\(number)")
        case .string(let text): putString(text)
        case .array(let values): write(values, depth: depth)
        case .object(let members): write(members, depth: depth)
        }
    }

    private mutating func write(_ values: [JSONValue], depth: Int) {
        let isFlat = values.allSatisfy(\.isPlain)
        put("[")
        for (position, value) in values.enumerated() {
            if position > 0 { put(isFlat ? ", " : ",") }
            if !isFlat { startLine(depth + 1) }
            write(value, depth: depth + 1)
        }
        if !isFlat { startLine(depth) }
        put("]")
    }

    private mutating func write(_ members: [JSONValue.Member], depth: Int) {
        put("{")
        for (position, member) in members.enumerated() {
            if position > 0 { put(",") }
            startLine(depth + 1)
            putString(member.name)
            put(": ")
            write(member.value, depth: depth + 1)
        }
        if !members.isEmpty { startLine(depth) }
        put("}")
    }

    private mutating func startLine(_ depth: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func putString(_ text: String) {
        put("\"")
        if text.utf8.contains(where: mayNeedEscape) { putEscaped(text) } else { put(text) }
        put("\"")
    }

    private mutating func putEscaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": put("\\\"")
            case "\\": put("\\\\")
            case "\n": put("\\n")
            case "\r": put("\\r")
            case "\t": put("\\t")
            case _ where mustBeEscaped(scalar): put("\\u" + codePoint(scalar).lowercased())
            default: bytes.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
    }

    /// A quick look at one byte of UTF-8: controls, quote, backslash, or the first byte of a character to be escaped.
    private func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }

    /// Controls, line separators and bidirectional marks; all in the first plane.
    private func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

extension JSONValue {
    fileprivate var isPlain: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .array, .object: false
        }
    }
}
