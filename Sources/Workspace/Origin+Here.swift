internal import Glibc

extension Origin {
    /// The account that runs this command, now (or at SOURCE_DATE_EPOCH, for builds that must repeat).
    public static var here: Origin { Origin(author: account, time: time, version: Version.text) }

    /// A visitor of the page, now; whoever started the program where no name is given.
    public static func here(as visitor: String?) -> Origin {
        Origin(author: visitor ?? account, time: time, version: Version.text)
    }

    private static var account: String {
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return String(getuid())
    }

    private static var time: String {
        var seconds = Glibc.time(nil)
        if let epoch = getenv("SOURCE_DATE_EPOCH"), let fixed = Int(String(cString: epoch)) { seconds = fixed }
        var parts = tm()
        localtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
        return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
