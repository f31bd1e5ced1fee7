internal import Reports

/// Stylesheet, script and icon: literals of the program, under addresses that change with what they hold.
struct Asset: Sendable {
    /// Its address.
    let path: String
    /// Its type.
    let contentType: String
    /// Its bytes.
    let bytes: [UInt8]

    init(_ name: String, ending: String, contentType: String, _ text: String) {
        bytes = Array(text.utf8)
        // FNV-1a: tells versions apart, promises nothing else.
        let digest = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        path = "/assets/\(name)-\(String(digest, radix: 16)).\(ending)"
        self.contentType = contentType
    }

    /// The answer.
    var reply: Reply { Reply(contentType: contentType, bytes: bytes, isImmutable: true) }
}

/// Every asset there is.
enum Assets {
    static let stylesheet = Asset(
        "louyu", ending: "css", contentType: "text/css; charset=utf-8", Stylesheet.text + PageStyle.text)
    static let script = Asset(
        "louyu", ending: "js", contentType: "text/javascript; charset=utf-8", PageScript.text)
    static let icon = Asset("icon", ending: "svg", contentType: "image/svg+xml", iconText)

    static let all = [stylesheet, script, icon]

    private static let iconText = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f4e79"/>\
        <path fill="#fff" d="M8 26V8h9v18h-2.5v-4h-4v4zm3-15v2h3v-2zm0 4v2h3v-2zM19 26V13h6v13zm2-10v2h2v-2zm0 4v2h2v-2z"/></svg>
        """
}
