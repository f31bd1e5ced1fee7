/// Any bytes as the XML inside a workbook, past the zip's checksums: first byte chooses the part.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start[0] % 4 {
    case 0:
        let strings = SharedStringsHandler()
        _ = XMLReading.run(strings, what: "t", pulling(bytes))
        let shared = strings.strings
        for index in 0..<shared.count { _ = shared.with(index) { $0.count } }
    case 1:
        let styles = StylesHandler()
        _ = XMLReading.run(styles, what: "t", pulling(bytes))
        _ = styles.areDates
    default:
        let handler = SheetHandler(
            strings: SharedStrings(text: [], ends: []), areDates: [false, true], isFrom1904: count % 2 == 0
        ) {
            row in
            for column in 0..<row.count { _ = row.bytes(column).reduce(0 as UInt8, ^) }
            return true
        }
        _ = XMLReading.run(handler, what: "t", pulling(bytes))
        _ = MergeSearch().run(pulling(bytes))
    }
    return 0
}

/// Hands the bytes over a few at a time.
private func pulling(_ bytes: [UInt8]) -> XMLReading.Pull {
    var place = 0
    return { buffer, room in
        let got = min(room, 61, bytes.count - place)
        for offset in 0..<got { buffer[offset] = bytes[place + offset] }
        place += got
        return got
    }
}
