/// The attributes of an element during the callback that names it.
struct XMLAttributes {
    /// Five pointers an attribute: local name, prefix, namespace, value, value's end.
    let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// The value of an attribute, whatever its prefix.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let pointers else { return nil }
        for attribute in 0..<count {
            guard let local = pointers[5 * attribute], isNamed(local, name),
                let start = pointers[5 * attribute + 3], let end = pointers[5 * attribute + 4]
            else { continue }
            return UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }

    func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number that is not negative.
    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(wholeNumber) }

    /// An xsd:boolean.
    func isTrue(_ name: StaticString) -> Bool { text(name).map { ["1", "true", "on"].contains($0) } ?? false }
}

/// Whether a name that ends in NUL is the given one.
@inline(__always)
func isNamed(_ name: UnsafePointer<UInt8>, _ wanted: StaticString) -> Bool {
    let (letters, length) = (wanted.utf8Start, wanted.utf8CodeUnitCount)
    for place in 0..<length where name[place] != letters[place] { return false }
    return name[length] == 0
}

/// Digits as a number; nil for anything else and for what has more than 15 of them.
func wholeNumber(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var number = 0
    for digit in digits {
        guard digit &- 0x30 < 10 else { return nil }
        number = number * 10 + Int(digit - 0x30)
    }
    return number
}
