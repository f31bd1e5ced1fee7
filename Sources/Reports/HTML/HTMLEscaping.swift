/// Text between tags: nothing in it is markup, and what could reorder the line is shown and ends at once.
///
/// Bidirectional marks and other steering characters stay what they are, each inside an element of its own (`bdi`), so
/// that copied text is the ledger's; the stylesheet shows their codes. Only U+0000, which no page can hold, is replaced.
func escapedText(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isMarkup($0) || isSteering($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
        guard isSteering(scalar) else {
            append(scalar, to: &escaped)
            continue
        }
        escaped += "<bdi class=\"code\" data-code=\"U+\(codePoint(scalar))\">"
        append(scalar, to: &escaped)
        escaped += "</bdi>"
    }
    return escaped
}

/// Text inside the double quotes of an attribute.
func escapedValue(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
    return escaped
}

/// Everything but letters, digits and `-._~` of ASCII as `%XX`, byte by byte in UTF-8.
public func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in text.utf8 {
        let scalar = Unicode.Scalar(byte)
        let isAlphanumeric = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        if isAlphanumeric || "-._~".utf8.contains(byte) {
            encoded.unicodeScalars.append(scalar)
        } else {
            encoded += ["%", String(digits[Int(byte >> 4)]), String(digits[Int(byte & 15)])].joined()
        }
    }
    return encoded
}

/// The address where it stays here or leads to the web; `#` where it would run something.
func harmlessAddress(_ address: String) -> String {
    let visible = address.unicodeScalars.filter { $0.value > 0x20 && !isSteering($0) }
    let head = String(String.UnicodeScalarView(visible.prefix { !"/?#".unicodeScalars.contains($0) })).lowercased()
    return !head.contains(":") || head == "https:" || head == "http:" || head.hasPrefix("mailto:") ? address : "#"
}

private func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "'": true
    default: false
    }
}

private func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "'": text += "&#39;"
    case "\r": text += "&#13;"  // A bare CR would be read as LF.
    case "\0": text += "\u{2400}"
    default: text.unicodeScalars.append(scalar)
    }
}
