/// How many terminal columns a text takes.
///
/// By East Asian Width: wide and full-width characters (汉字 of every plane, kana, emoji) take two, combining marks
/// and joiners none, everything else one. Ambiguous characters (▲ — …) count as one, as terminals outside a legacy
/// Chinese locale draw them. A cluster never takes more than two. The text must be inert: no control characters.
func displayWidth(_ text: String) -> Int {
    var width = 0
    for character in text {
        var clusterWidth = 0
        for scalar in character.unicodeScalars { clusterWidth += displayWidth(scalar) }
        width += min(clusterWidth, 2)
    }
    return width
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if wideRanges.contains(where: { $0.contains(value) }) { return 2 }
    let isRegionalIndicator = (0x1F1E6...0x1F1FF).contains(value)
    return scalar.properties.isEmojiPresentation && !isRegionalIndicator ? 2 : 1
}

/// Wide and full-width characters that are no emoji (Unicode 14, EastAsianWidth.txt, W and F), blocks closed up.
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18CD5, 0x18D00...0x18D08, 0x1AFF0...0x1B122, 0x1B150...0x1B2FB,
    0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
