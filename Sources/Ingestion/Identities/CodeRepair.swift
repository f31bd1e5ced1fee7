internal import BuildingEconomy

/// Corrections of a credit code that one usual slip explains: O for 0, I or L for 1, Z for 2, S for 5, V for U, and back.
enum CodeRepair {
    private static let slips: [UInt8: [UInt8]] = {
        let pairs: [(Character, String)] = [
            ("O", "0"), ("I", "1"), ("Z", "2"), ("S", "5"), ("V", "UY"), ("L", "1"), ("0", "Q"), ("1", "L"),
        ]
        var slips: [UInt8: [UInt8]] = [:]
        for (from, to) in pairs { slips[from.asciiValue!] = Array(to.utf8) }
        return slips
    }()
    /// Characters that no credit code has.
    private static let foreign: Set<UInt8> = Set("IOSVZ".utf8)

    /// The one code that differs by such slips and has the right check character; nil where there is none or several.
    static func suggestion(for code: String) -> String? {
        let written = Array(code.utf8)
        guard written.count == 18 else { return nil }
        var fixed = written
        for (position, byte) in written.enumerated() where foreign.contains(byte) {
            guard let first = slips[byte]?.first else { return nil }
            fixed[position] = first
        }
        if fixed != written {
            return isRight(fixed) ? String(decoding: fixed, as: UTF8.self) : nil
        }
        var found: Set<[UInt8]> = []
        for (position, byte) in written.enumerated() {
            for other in slips[byte] ?? [] {
                var candidate = written
                candidate[position] = other
                if isRight(candidate) { found.insert(candidate) }
            }
        }
        return found.count == 1 ? String(decoding: found.first!, as: UTF8.self) : nil
    }

    private static func isRight(_ bytes: [UInt8]) -> Bool {
        CreditCode.checkCharacter(of: String(decoding: bytes, as: UTF8.self)) == bytes.last
    }
}
