/// Markup that is safe by construction: tags come from literals of the source only, values are escaped.
///
///     let row: HTML = #"<td title="\(reason)">\(name)</td>"#
///
/// A value may stand between tags or between the double quotes of an attribute; anywhere else it traps, for that is our
/// own bug. Addresses go in with `\(url:)`, parts of addresses with `\(component:)`.
public struct HTML: Sendable, Equatable {
    /// The markup.
    public let text: String

    /// Nothing.
    public static let empty = HTML(markup: "")

    init(markup: String) { text = markup }

    /// An attribute with a blank before it, to be put inside a tag.
    public static func attribute(_ name: StaticString, _ value: String) -> HTML {
        HTML(markup: " \(name)=\"\(escapedValue(value))\"")
    }

    /// The markup in UTF-8.
    public var bytes: [UInt8] { Array(text.utf8) }
    /// Whether there is none.
    public var isEmpty: Bool { text.isEmpty }

    /// One after the other.
    public static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.text + right.text) }
}

extension HTML: ExpressibleByStringInterpolation {
    /// A literal without values: taken as it is.
    public init(stringLiteral literal: StaticString) { text = literal.description }

    /// A literal with its values.
    public init(stringInterpolation: Interpolation) { text = stringInterpolation.markup }
}

extension Sequence<HTML> {
    /// All of them, one after the other.
    public func joined() -> HTML { HTML(markup: map(\.text).joined()) }
}
