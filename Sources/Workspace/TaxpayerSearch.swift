internal import BuildingEconomy
internal import Ingestion
internal import Ledger

/// No taxpayer, or more than one, answers to what was typed.
public struct NoSuchTaxpayer: Error, Sendable, CustomStringConvertible {
    /// What was typed.
    public let text: String
    /// What it may have meant, by code.
    public let codes: [String]

    /// One Chinese line with the remedy.
    public var description: String {
        if codes.isEmpty { return "台账里没有企业“\(text)”：请用统一社会信用代码或全名" }
        return "有几家企业都叫“\(text)”：请改用代码 \(codes.prefix(8).joined(separator: "、"))"
    }
}

/// One taxpayer, found by its code or its full name.
struct FoundTaxpayer {
    /// Its number.
    let number: Int32
    /// Every identity that is this taxpayer.
    let identities: Set<Int32>
    /// The name, for people.
    let name: String

    init(_ text: String, aliases: [String: String], in reading: LedgerReading) throws {
        var found: [TaxpayerIdentity] = []
        if let code = CodeKey.any(of: text) { found = try reading.identities(withCode: code) }
        if found.isEmpty, let key = NameKey.of(text) { found = try reading.identities(named: key) }
        let taxpayerOf = try reading.taxpayers(policyAliases: aliases)
        let taxpayers = Set(found.map { taxpayerOf[Int($0.number)] })
        guard taxpayers.count == 1, let number = taxpayers.first else {
            throw NoSuchTaxpayer(text: text, codes: Set(found.compactMap(\.code)).sorted())
        }
        self.number = number
        identities = Set(taxpayerOf.indices.filter { taxpayerOf[$0] == number }.map(Int32.init))
        name = found.compactMap(\.name).last ?? text
    }
}
