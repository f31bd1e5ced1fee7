internal import BuildingEconomy

/// Who a row is about, as its code and name say.
struct TaxpayerReading {
    /// The identity's number, or 0 where the row names nobody.
    var identity: Int32
    /// What is odd about the code.
    var oddity: Problem?
}

extension TaxpayerDirectory {
    /// The identity that a row names by these raw cells, or 0 for a spelling that needs ``reading(code:isNumberCell:name:repairs:)``.
    @inline(__always)
    mutating func knownNumber(_ code: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Int32 {
        spellings.number(code, name)
    }

    /// Whether the cells name nobody: both blank, or marks for nothing.
    static func isNobody(code: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>) -> Bool {
        if cellText(name).flatMap({ NameKey.of($0) }) != nil { return false }
        if case .missing = CodeText(code, isNumberCell: false) { return true }
        return false
    }

    /// The identity that a row names by its code and name cells: decoded, normalised, classified, found or made.
    ///
    /// - Parameters:
    ///   - isNumberCell: whether the code stands in a workbook's number cell, which keeps fifteen digits.
    ///   - repairs: whether a code that one obvious slip explains is read as the corrected one.
    mutating func reading(
        code: UnsafeBufferPointer<UInt8>, isNumberCell: Bool, name: UnsafeBufferPointer<UInt8>, repairs: Bool
    ) -> TaxpayerReading {
        let text = CodeText(code, isNumberCell: isNumberCell)
        let written = cellText(name)
        let key = written.flatMap { NameKey.of($0) }
        var reading = TaxpayerReading(identity: 0)
        var readable: String?
        switch text {
        case .missing: break
        case .destroyed: reading.oddity = key == nil ? .destroyedCodeWithoutName : .destroyedCode
        case .readable(let code):
            readable = code.text
            if code.kind == .creditCodeWithWrongCheck || code.kind == .other {
                let suggestion = CodeRepair.suggestion(for: code.text)
                if repairs, let suggestion {
                    readable = suggestion
                    reading.oddity = .repairedCode(corrected: suggestion)
                } else if code.kind == .creditCodeWithWrongCheck || suggestion != nil {
                    reading.oddity = .wrongCheckCharacter(suggestion: suggestion)
                }
            }
        }
        guard readable != nil || key != nil else { return reading }
        reading.identity = identity(
            code: readable.map { Array($0.utf8) }, key: key.map { Array($0.utf8) }, name: key == nil ? nil : written)
        if !isNumberCell {
            spellings.insert(code, name, number: reading.identity, isOdd: reading.oddity != nil)
        }
        return reading
    }
}
