/// Any bytes as a file: zip, compound file, web page, XML or text. Nothing crashes; refusals are values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? Spreadsheet.open(bytes: bytes, name: "t") else { return 0 }
    for sheet in file.sheets.prefix(8) {
        _ = try? file.mergedRanges(sheet: sheet.index)
        _ = try? file.forEachRow(sheet: sheet.index) { row in
            for column in 0..<row.count {
                _ = row.bytes(column).reduce(0 as UInt8, ^)
                _ = row.kind(column)
            }
            return true
        }
    }
    return 0
}
