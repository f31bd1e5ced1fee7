/// How Excel shows a number (数字格式): here only whether it is a date.
enum NumberFormat {
    /// The built-in date and time formats, among them the Chinese ones 27–36 and 50–58.
    static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether a format code of the workbook's own shows a date or a time: y, m, d, h, s or a weekday (aaa)
    /// outside quotation marks, escapes and brackets; [h], [m] and [s] are elapsed time.
    static func showsDate(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        let plain = code.lowercased()
        if plain.hasPrefix("general") || plain.hasPrefix("standard") { return false }
        var (place, weekday) = (0, 0)
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                place += 1
            case UInt8(ascii: "["):
                let inside = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: "]") }
                let elapsed = Set(inside.map { $0 | 0x20 })
                if elapsed.count == 1, let unit = elapsed.first, "hms".utf8.contains(unit) { return true }
                place += inside.count + 1
            case let byte where "ymdhs".utf8.contains(byte | 0x20):
                return true
            case let byte where byte | 0x20 == UInt8(ascii: "a"):
                weekday += 1
                if weekday == 3 { return true }
            default:
                weekday = 0
            }
            place += 1
        }
        return false
    }
}
