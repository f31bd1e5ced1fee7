/// The kinds of tax (税种) met so far, numbered from 1 in the order in which they came.
public struct TaxKindDirectory: Sendable {
    /// Their names as first written; the first has number 1.
    public private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]
    private var storedCount = 0

    /// The kinds that the ledger holds, in the order of their numbers from 1.
    public init(_ names: [String] = []) {
        for name in names { _ = number(of: name) }
        storedCount = names.count
    }

    /// The kinds that are not in the ledger yet, in order; the first has number `names.count − newNames.count + 1`.
    public var newNames: [String] { Array(names[storedCount...]) }

    /// Says that every kind known now is in the ledger.
    public mutating func markStored() { storedCount = names.count }

    /// The name that a kind is stored by, such as 个人所得税 for 个税; nil for a blank.
    public static func usualName(of text: String) -> String? {
        let normal = NormalText.of(text)
        guard !normal.isEmpty, !MissingMark.isMark(normalised: normal) else { return nil }
        return TaxKindNames.usualName(normal) ?? normal
    }

    /// The number of a kind, made where it is new; 0 for a blank. 个税 and 个人所得税 are one kind.
    mutating func number(of text: String) -> Int32 {
        guard let name = Self.usualName(of: text) else { return 0 }
        if let number = numbers[name] { return number }
        names.append(name)
        numbers[name] = Int32(names.count)
        return Int32(names.count)
    }
}
