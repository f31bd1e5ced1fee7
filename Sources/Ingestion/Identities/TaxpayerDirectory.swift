public import BuildingEconomy

/// Every identity of a taxpayer that is known, found by the raw bytes of a row's code and name.
///
/// A spelling met before costs one comparison of bytes; a new one is decoded, normalised and classified once.
public struct TaxpayerDirectory: ~Copyable {
    /// Where a new identity's texts stand; −1 as a count means none.
    private struct Record {
        var start: Int
        var codeCount: Int32
        var nameCount: Int32
        var keyCount: Int32
    }

    var spellings: PairTable
    private var sameCodes: [Int32] = []
    private var firstOfCode = PairTable()
    private var storedSpellings = 0
    private var codesAreIndexed = false
    private var records: [Record] = []
    private var texts: [UInt8] = []
    var scratch: [UInt8] = []

    /// How many identities came from the ledger; those behind them are new.
    public private(set) var storedCount = 0

    /// Nothing known; `capacity` is how many identities are about to be added.
    public init(capacity: Int = 1024) {
        spellings = PairTable(capacity: capacity + capacity / 4)
        sameCodes.reserveCapacity(capacity)
    }

    /// How many identities are known; they are numbered from 1 to this.
    public var count: Int { sameCodes.count }

    /// How many of them are not in the ledger yet.
    public var newCount: Int { count - storedCount }

    /// The lowest number of an identity with the same code; its own where it is the first or has no code.
    public func sameCodeAs(_ number: Int32) -> Int32 { sameCodes[Int(number) - 1] }

    /// Adds an identity that the ledger holds; numbers must come in order from 1 without a gap.
    public mutating func add(
        number: Int32, code: UnsafeBufferPointer<UInt8>?, name: UnsafeBufferPointer<UInt8>?,
        nameKey: UnsafeBufferPointer<UInt8>?, sameCodeAs: Int32
    ) {
        precondition(Int(number) == sameCodes.count + 1, "identities are numbered from 1 without a gap")
        precondition(records.isEmpty, "the ledger's identities come before new ones")
        sameCodes.append(sameCodeAs)
        storedCount = sameCodes.count
        let (code, key) = (code ?? Self.nothing, nameKey ?? Self.nothing)
        // One that was purged has neither, and answers to nothing.
        guard !code.isEmpty || !key.isEmpty else { return }
        let isOdd = isOddCode(code)
        spellings.insert(code, key, number: number, isOdd: isOdd)
        if let name, let base = name.baseAddress, name.count != key.count || !equalBytes(base, key) {
            spellings.insert(code, name, number: number, isOdd: isOdd)
        }
        storedSpellings = spellings.byteCount
    }

    /// The number of the identity with this readable code and name key (empty: none), found or made; `name` as written.
    mutating func identity(
        code: UnsafeBufferPointer<UInt8>, key: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>,
        isOdd: Bool
    ) -> Int32 {
        let number = Int32(sameCodes.count + 1)
        let known = spellings.insert(code, key, number: number, isOdd: isOdd)
        guard known == number else { return known }
        sameCodes.append(code.isEmpty ? number : firstIdentity(ofCode: code, orElse: number))
        append(
            code: code.isEmpty ? nil : code, name: name.isEmpty ? nil : name, key: key.isEmpty ? nil : key)
        return number
    }

    private static var nothing: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }

    /// The first identity with a code, `number` where there was none; those from the ledger are indexed when one is
    /// first asked for.
    private mutating func firstIdentity(ofCode code: UnsafeBufferPointer<UInt8>, orElse number: Int32) -> Int32 {
        if !codesAreIndexed {
            codesAreIndexed = true
            spellings.forEach(upTo: storedSpellings) { code, number in
                if !code.isEmpty { firstOfCode.insert(code, Self.nothing, number: sameCodes[Int(number) - 1]) }
            }
        }
        return firstOfCode.insert(code, Self.nothing, number: number)
    }

    /// Fetches what ``firstIdentity(ofCode:orElse:)`` will need of a code.
    @inline(__always)
    func foreseeFirst(ofCode code: UnsafeBufferPointer<UInt8>) { firstOfCode.prefetch(code, Self.nothing) }

    private mutating func append(
        code: UnsafeBufferPointer<UInt8>?, name: UnsafeBufferPointer<UInt8>?, key: UnsafeBufferPointer<UInt8>?
    ) {
        records.append(
            Record(
                start: texts.count, codeCount: Int32(code?.count ?? -1), nameCount: Int32(name?.count ?? -1),
                keyCount: Int32(key?.count ?? -1)))
        if let code { texts.append(contentsOf: code) }
        if let name { texts.append(contentsOf: name) }
        if let key { texts.append(contentsOf: key) }
    }

    /// Hands over every identity that is not from the ledger yet, in order: number, code, name, name key, sameCodeAs.
    ///
    /// The bytes are UTF-8 and valid only in the callback; nil where there is none.
    public borrowing func forEachNew(
        _ body: (
            Int32, UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?, Int32
        ) -> Void
    ) {
        texts.withUnsafeBufferPointer { texts in
            for (position, record) in records.enumerated() {
                var start = record.start
                func part(_ count: Int32) -> UnsafeBufferPointer<UInt8>? {
                    guard count >= 0 else { return nil }
                    defer { start += Int(count) }
                    return UnsafeBufferPointer(rebasing: texts[start..<(start + Int(count))])
                }
                let (code, name, key) = (part(record.codeCount), part(record.nameCount), part(record.keyCount))
                let number = Int32(storedCount + position + 1)
                body(number, code, name, key, sameCodeAs(number))
            }
        }
    }

    /// Every identity that is not from the ledger yet, in order.
    public var newIdentities: [TaxpayerIdentity] {
        var identities: [TaxpayerIdentity] = []
        forEachNew { number, code, name, key, sameCodeAs in
            identities.append(
                TaxpayerIdentity(
                    number: number, code: code.map { String(decoding: $0, as: UTF8.self) },
                    name: name.map { String(decoding: $0, as: UTF8.self) },
                    nameKey: key.map { String(decoding: $0, as: UTF8.self) }, sameCodeAs: sameCodeAs))
        }
        return identities
    }

    /// Says that every identity known now is in the ledger.
    public mutating func markStored() {
        storedCount = sameCodes.count
        records.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
    }
}

/// Whether a readable code is one to warn about: its check character is wrong.
func isOddCode(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    guard code.count == 18, let last = code.last else { return false }
    guard let expected = CreditCode.checkCharacter(of: code) else { return false }
    return expected != last
}
