/// The ASCII skeleton of a cell's number: full-width forms folded, white space and currency marks taken off.
struct NumberSymbols {
    private var symbols: [UInt8] = []

    /// Whether nothing but white space stood there.
    var isBlank: Bool { symbols.isEmpty }

    /// Folds `bytes`; nil when a character has no place in a number, or they are no UTF-8.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                guard let symbol = Self.folded(scalar) else { return nil }
                symbols.append(symbol)
            case .emptyInput: break decoding
            case .error: return nil
            }
        }
        let space = UInt8(ascii: " ")
        while symbols.last == space { symbols.removeLast() }
        symbols.removeFirst(symbols.prefix { $0 == space }.count)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x28, 0x29, 0x2C: return UInt8(scalar.value)
        case 0x45, 0x65: return UInt8(ascii: "E")
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x202F, 0x3000, 0xFEFF: return UInt8(ascii: " ")
        case 0xA5, 0xFFE5: return UInt8(ascii: "$")
        case 0xFF10...0xFF19: return UInt8(scalar.value - 0xFF10 + 0x30)
        case 0xFF0C: return UInt8(ascii: ",")
        case 0xFF0E: return UInt8(ascii: ".")
        case 0xFF08: return UInt8(ascii: "(")
        case 0xFF09: return UInt8(ascii: ")")
        case 0x2212, 0xFF0D, 0x2010, 0x2011, 0x2013: return UInt8(ascii: "-")
        case 0xFF0B: return UInt8(ascii: "+")
        case 0xFF25, 0xFF45: return UInt8(ascii: "E")
        default: return nil
        }
    }

    /// The number, or nil when the symbols do not form one.
    func number() -> ScannedNumber? {
        var rest = symbols[...]
        var isNegative = false
        func trim() {
            while rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "$") { rest.removeFirst() }
            while rest.last == UInt8(ascii: " ") || rest.last == UInt8(ascii: "$") { rest.removeLast() }
        }
        trim()
        if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
            isNegative = true
            rest = rest.dropFirst().dropLast()
            trim()
        } else if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
            trim()
        }
        return ScannedNumber(rest, isNegative: isNegative)
    }
}
