/// Turns what a worksheet says of one cell into its text and kind.
final class CellWriter {
    enum Outcome { case sound, withoutValue, unknownString, tooLong }

    private enum CellType { case number, sharedString, text, boolean, error, isoDate }

    private let buffer: RowBuffer
    private let strings: SharedStrings
    private let areDates: [Bool]
    private let isFrom1904: Bool
    @exclusivity(unchecked) var hasFormula = false
    @exclusivity(unchecked) private(set) var isTaking = false
    @exclusivity(unchecked) private var type = CellType.number
    @exclusivity(unchecked) private var isDate = false
    @exclusivity(unchecked) private var taken: [UInt8] = []

    init(_ buffer: RowBuffer, strings: SharedStrings, areDates: [Bool], isFrom1904: Bool) {
        self.buffer = buffer
        self.strings = strings
        self.areDates = areDates
        self.isFrom1904 = isFrom1904
        taken.reserveCapacity(1 << 12)
    }

    func begin(type name: UnsafeBufferPointer<UInt8>?, style: Int) {
        hasFormula = false
        isTaking = false
        taken.removeAll(keepingCapacity: true)
        isDate = style < areDates.count && areDates[style]
        type = name.map(Self.type) ?? .number
    }

    private static func type(_ name: UnsafeBufferPointer<UInt8>) -> CellType {
        switch (name.count, name.first) {
        case (1, UInt8(ascii: "s")): .sharedString
        case (1, UInt8(ascii: "b")): .boolean
        case (1, UInt8(ascii: "e")): .error
        case (1, UInt8(ascii: "d")): .isoDate
        case (1, UInt8(ascii: "n")), (0, _): .number
        default: .text
        }
    }

    func beginValue() {
        isTaking = true
        taken.removeAll(keepingCapacity: true)
    }

    func beginInline() { isTaking = true }
    func endText() { isTaking = false }

    /// False: the text is longer than any cell's may be, even if all of it were escapes.
    func take(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        taken.append(contentsOf: text)
        return taken.count <= 7 * Limits.cellLength
    }

    /// Puts the cell into the row.
    func finish(column: Int) -> Outcome {
        if taken.isEmpty {
            guard hasFormula, type != .text else { return .sound }
            buffer.put("", .formulaWithoutValue, column: column)
            return .withoutValue
        }
        switch type {
        case .sharedString:
            let index = taken.withUnsafeBufferPointer(wholeNumber) ?? -1
            return strings.with(index) { put(text: $0, column) } ?? .unknownString
        case .text:
            EscapedText.decode(&taken, from: 0)
            return taken.withUnsafeBufferPointer { put(text: $0, column) }
        case .number: taken.withUnsafeBufferPointer { put(number: $0, column) }
        case .boolean:
            let isTrue = taken.first == UInt8(ascii: "1") || taken.first.map { $0 | 0x20 } == UInt8(ascii: "t")
            buffer.put(isTrue ? "TRUE" : "FALSE", .boolean, column: column)
        case .error: taken.withUnsafeBufferPointer { buffer.put($0, .error, column: column) }
        case .isoDate: buffer.put(DateSerial.text(iso: String(decoding: taken, as: UTF8.self)), .date, column: column)
        }
        return .sound
    }

    private func put(text: UnsafeBufferPointer<UInt8>, _ column: Int) -> Outcome {
        if text.isEmpty { return .sound }
        if text.count > Limits.cellLength, String(decoding: text, as: UTF8.self).utf16.count > Limits.cellLength {
            return .tooLong
        }
        buffer.put(text, .text, column: column)
        return .sound
    }

    private func put(number raw: UnsafeBufferPointer<UInt8>, _ column: Int) {
        if isDate,
            let day = Double(String(decoding: raw, as: UTF8.self))
                .flatMap({ DateSerial.text($0, isFrom1904: isFrom1904) })
        {
            buffer.put(day, .date, column: column)
            return
        }
        var isNumber = true
        buffer.put(.number, column: column, atMost: raw.count + 64) { out in
            if let written = PlainDecimal.write(raw, to: out) { return written }
            isNumber = false
            return 0
        }
        if !isNumber { buffer.put(raw, .text, column: column) }
    }
}
