/// What the roster says of a tenancy in words, beside the numbers of its ``Tenancy``.
public struct TenancyWords: Sendable, Equatable {
    /// 房间号
    public let room: String?
    /// 机构类型
    public let organisation: String?
    /// 注册地
    public let registeredPlace: String?
    /// 行业
    public let industry: String?
    /// 企业类型
    public let enterpriseType: String?
}

extension LedgerReading {
    /// The words of every tenancy as it stood after batch `last` (nil: the newest), by the tenancy's number.
    public func tenancyWords(asOf last: Int? = nil) throws -> [Int64: TenancyWords] {
        let batches = try BatchesInForce(on: connection, upTo: last.map(Int64.init))
        var tenancies = try TenancyFold.read(batches, on: connection)
        try CorrectionsInForce(batches, on: connection).apply(to: &tenancies)
        let rows = try SQLStatement("SELECT id, text FROM term", on: connection)
        var terms: [Int32: String] = [:]
        while try rows.step() { terms[Int32(rows.int(0))] = rows.text(1) }
        return Dictionary(
            uniqueKeysWithValues: tenancies.map { tenancy in
                let words = TenancyWords(
                    room: terms[tenancy.room], organisation: terms[tenancy.organisation],
                    registeredPlace: terms[tenancy.registeredPlace], industry: terms[tenancy.industry],
                    enterpriseType: terms[tenancy.enterpriseType])
                return (tenancy.id, words)
            })
    }
}
