internal import Reports

/// The fields of an address or of a form, in order.
struct Query: Sendable, Equatable {
    /// Name and value, decoded.
    private(set) var fields: [(name: String, value: String)] = []
    /// How many fields are read at most; the rest is dropped.
    static let most = 200

    /// No field.
    init() {}

    /// The fields of `a=b&c=d`; what is not UTF-8 is left out.
    init(_ text: some StringProtocol) {
        for pair in text.split(separator: "&").prefix(Self.most) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
                continue
            }
            fields.append((name, value))
        }
    }

    /// A field's first value, without blanks at its ends; nil where it is missing or blank.
    subscript(name: String) -> String? {
        guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
        let trimmed = value.trimmingBlanks
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The same fields, one of them set anew; nil or blank leaves it out.
    func setting(_ name: String, _ value: String?) -> Query {
        var query = self
        query.fields.removeAll { $0.name == name }
        if let value, !value.isEmpty { query.fields.append((name, value)) }
        return query
    }

    /// The same fields without some of them.
    func removing(_ names: String...) -> Query {
        var query = self
        query.fields.removeAll { names.contains($0.name) }
        return query
    }

    /// As an address's query, with the question mark; nothing where there is no field.
    var text: String {
        let pairs = fields.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    static func == (left: Query, right: Query) -> Bool { left.text == right.text }

    /// Percent and plus signs taken off; nil where the bytes are no UTF-8.
    private static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                bytes.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
