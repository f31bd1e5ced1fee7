/// The text with everything made visible that could steer a terminal or reorder a line.
///
/// ASCII control characters become their pictures (ESC is ␛); other control characters, line and paragraph
/// separators, bidirectional marks and invisible format characters become their code, such as `<U+202E>`. The joiners
/// U+200C and U+200D stay, for scripts need them and they steer nothing.
func inertText(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var inert = ""
    for scalar in text.unicodeScalars {
        if !isSteering(scalar) {
            inert.unicodeScalars.append(scalar)
        } else if scalar.value < 0x20 {
            inert.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
        } else if scalar.value == 0x7F {
            inert.unicodeScalars.append("\u{2421}")
        } else {
            inert += "<U+" + codePoint(scalar) + ">"
        }
    }
    return inert
}

func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return scalar.value != 0x200C && scalar.value != 0x200D
    default: return false
    }
}

/// At least four upper-case hexadecimal digits.
func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
