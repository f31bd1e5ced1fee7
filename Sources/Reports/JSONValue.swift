/// A value of JSON whose members keep their order.
///
/// There is no floating point: whole numbers are numbers, decimals are strings.
public enum JSONValue: Sendable, Equatable {
    /// Nothing known.
    case null
    /// true or false
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// Text, or a decimal number as text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in order.
    case object([Member])

    /// A name and its value.
    public struct Member: Sendable, Equatable {
        /// The key.
        public let name: String
        /// What it holds.
        public let value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// A string, or null for nil.
    public static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A truth value, or null for nil.
    public static func verdict(_ verdict: Bool?) -> JSONValue { verdict.map { .bool($0) } ?? .null }

    /// A whole number, or null for nil.
    public static func count(_ count: Int?) -> JSONValue { count.map { .integer(Int64($0)) } ?? .null }

    /// An array of strings.
    public static func texts(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object whose members stand as written.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral
{
    /// A string as written.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number as written.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// true or false as written.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// null.
    public init(nilLiteral: ()) { self = .null }
    /// An array of the values written.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
