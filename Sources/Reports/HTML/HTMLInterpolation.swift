extension HTML {
    /// Puts literals and values together, and knows where in the markup each value lands.
    public struct Interpolation: StringInterpolationProtocol {
        /// Where the markup written so far ends.
        private enum Place { case text, tag, value }

        private(set) var markup = ""
        private var place = Place.text

        /// An empty one.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Adds markup.
        public mutating func appendLiteral(_ literal: StaticString) {
            let text = literal.description
            for byte in text.utf8 {
                switch (place, byte) {
                case (.text, UInt8(ascii: "<")): place = .tag
                case (.tag, UInt8(ascii: ">")): place = .text
                case (.tag, UInt8(ascii: "\"")): place = .value
                case (.value, UInt8(ascii: "\"")): place = .tag
                default: break
                }
            }
            markup += text
        }

        /// Adds text, escaped; traps inside a tag outside of quotes.
        public mutating func appendInterpolation(_ text: String) {
            switch place {
            case .text: markup += escapedText(text)
            case .value: markup += escapedValue(text)
            case .tag: preconditionFailure("a value inside a tag stands in double quotes")
            }
        }

        /// Adds a whole number.
        public mutating func appendInterpolation(_ number: Int) { appendDigits("\(number)") }

        /// Adds markup made elsewhere: between tags anything, inside a tag whole attributes; traps inside quotes.
        public mutating func appendInterpolation(_ html: HTML) {
            precondition(place != .value, "markup cannot stand in an attribute's value")
            markup += html.text
        }

        /// Adds markup where there is some.
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { appendInterpolation(html) }
        }

        /// Adds pieces of markup, one after the other.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { appendInterpolation(piece) }
        }

        /// Adds an address in an attribute: of this place or of the web; any other scheme becomes `#`.
        public mutating func appendInterpolation(url: String) {
            precondition(place == .value, "an address stands in an attribute's double quotes")
            markup += escapedValue(harmlessAddress(url))
        }

        /// Adds one part of an address (a path's step, a query's name or value), percent-encoded.
        public mutating func appendInterpolation(component: String) { markup += percentEncoded(component) }

        mutating func appendDigits(_ digits: String) { markup += digits }
    }
}
