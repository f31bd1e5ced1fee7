/// The text of a cell as it is stored: trimmed, and without the guard that keeps a spreadsheet from running it.
func cellText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var (start, end) = (0, bytes.count)
    while start < end, isASCIISpace(bytes[start]) { start += 1 }
    while end > start, isASCIISpace(bytes[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "'"), isGuarded(bytes, from: start, to: end) { start += 1 }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    if isPlain(bytes, at: start), isPlain(bytes, at: end - 1) || end - start >= 3 && isPlain(bytes, at: end - 3) {
        return text
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
        NormalText.isSpace(first) || NormalText.isSpace(last)
    else { return text }
    return trimmed(text)
}

/// Whether a character that is ASCII or a usual 汉字, so no white space of another alphabet, begins there.
@inline(__always)
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    bytes[position] < 0x80 || (0xE4...0xE9).contains(bytes[position])
}

/// Text without the white space at its ends; nil where nothing else is there.
func trimmed(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !NormalText.isSpace($0) }),
        let last = scalars.lastIndex(where: { !NormalText.isSpace($0) })
    else { return nil }
    return String(text[first...last])
}

/// A number's cell without the apostrophe that makes it text in a spreadsheet.
@inline(__always)
func withoutApostrophe(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    bytes.first == UInt8(ascii: "'") ? UnsafeBufferPointer(rebasing: bytes.dropFirst()) : bytes
}

@inline(__always)
func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether apostrophes stand before a character that a spreadsheet would take for a formula.
private func isGuarded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    var position = start
    while position < end, bytes[position] == UInt8(ascii: "'") { position += 1 }
    guard position < end else { return false }
    switch bytes[position] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    default: return false
    }
}
