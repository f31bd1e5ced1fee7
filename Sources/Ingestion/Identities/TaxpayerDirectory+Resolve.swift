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

    /// Fetches what the look-up of these cells, some rows ahead, will need.
    @inline(__always)
    mutating func foresee(_ code: UnsafeBufferPointer<UInt8>?, _ name: UnsafeBufferPointer<UInt8>?) {
        if let code, let name { spellings.foresee(code, name) }
    }

    /// Likewise where the cells may name somebody new.
    @inline(__always)
    mutating func foreseeNew(_ code: UnsafeBufferPointer<UInt8>?, _ name: UnsafeBufferPointer<UInt8>?) {
        guard let code, let name else { return }
        spellings.foresee(code, name)
        foreseeFirst(ofCode: code)
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
        if !isNumberCell, let number = plainIdentity(code, name) { return TaxpayerReading(identity: number) }
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
            code: readable, key: key, name: key == nil ? nil : written, isOdd: reading.oddity != nil)
        if !isNumberCell {
            spellings.insert(code, name, number: reading.identity, isOdd: reading.oddity != nil)
        }
        return reading
    }

    private mutating func identity(code: String?, key: String?, name: String?, isOdd: Bool) -> Int32 {
        var (code, key, name) = (code ?? "", key ?? "", name ?? "")
        return code.withUTF8 { code in
            key.withUTF8 { key in
                name.withUTF8 { name in identity(code: code, key: key, name: name, isOdd: isOdd && !code.isEmpty) }
            }
        }
    }

    /// The identity of a row whose code is a sound one (or blank) and whose name is common text, without a String; nil
    /// for any other row.
    private mutating func plainIdentity(
        _ code: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>
    ) -> Int32? {
        switch code.count {
        case 0: break
        case 15: guard code.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        case 18: guard CreditCode.checkCharacter(of: code) == code[17] else { return nil }
        default: return nil
        }
        guard code.first != 0x30, let first = name.first, let last = name.last, !isASCIISpace(first),
            !isASCIISpace(last),
            first != UInt8(ascii: "'"), first != 0xE3, last != 0x80
        else { return nil }
        var key = scratch
        scratch = []
        defer { scratch = key }
        key.removeAll(keepingCapacity: true)
        guard NormalText.append(name, to: &key), key.count > MissingMark.longestMark else { return nil }
        return key.withUnsafeBufferPointer { key in
            let number = identity(code: code, key: key, name: name, isOdd: false)
            spellings.insert(code, name, number: number)
            return number
        }
    }
}
