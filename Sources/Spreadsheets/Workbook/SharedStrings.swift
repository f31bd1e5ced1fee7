/// The texts that a workbook's cells refer to by number (共享字符串).
final class SharedStrings {
    private let text: [UInt8]
    private let ends: [UInt32]

    /// `text`: all of them one behind the other; `ends`: where each ends.
    init(text: [UInt8], ends: [UInt32]) { (self.text, self.ends) = (text, ends) }

    var count: Int { ends.count }

    /// Hands over the bytes of one; nil if there are not so many.
    func with<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
    }
}

/// Reads the shared strings part: plain and rich texts, phonetic runs left out.
final class SharedStringsHandler: XMLHandler {
    @exclusivity(unchecked) private var text: [UInt8] = []
    @exclusivity(unchecked) private var ends: [UInt32] = []
    @exclusivity(unchecked) private var isInText = false
    @exclusivity(unchecked) private var phonetic = 0
    /// Set when there are too many.
    @exclusivity(unchecked) private(set) var isFinished = false

    var strings: SharedStrings { SharedStrings(text: text, ends: ends) }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
        if isNamed(name, "t") { isInText = phonetic == 0 }
        if isNamed(name, "rPh") { phonetic += 1 }
    }

    func end(_ name: UnsafePointer<UInt8>) {
        if isNamed(name, "t") { isInText = false }
        if isNamed(name, "rPh") { phonetic -= 1 }
        guard isNamed(name, "si") else { return }
        EscapedText.decode(&text, from: Int(ends.last ?? 0))
        ends.append(UInt32(text.count))
        isFinished = text.count > Limits.sharedStringText || ends.count > Limits.sharedStrings
    }

    func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        if isInText { text.append(contentsOf: characters) }
    }
}
