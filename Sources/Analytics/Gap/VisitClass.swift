/// Why a tenant does not count as paying here, as far as the ledger tells; the raw value is its code, the order that of a list.
public enum VisitClass: String, Sendable, CaseIterable {
    /// The roster does not mark it, but receipts came in: the roster is to be put right. Only on the roster's basis.
    case unmarked
    /// Registered in the district, and no tax in the twelve months.
    case registeredWithoutTax
    /// Class 2 of the field's model, 本区经营外区纳税: registered elsewhere, or the roster says that it does not pay here.
    case paysElsewhere
    /// The ledger says nothing, contradicts itself, or the tenant has only just moved in.
    case unknown

    /// The class in Chinese.
    public var chineseName: String {
        switch self {
        case .unmarked: "名册未标，已有入库"
        case .registeredWithoutTax: "注册在区，未见入库"
        case .paysElsewhere: "本区经营外区纳税"
        case .unknown: "情况不明"
        }
    }

    /// The class of a tenant that does not count as paying.
    ///
    /// - Parameters:
    ///   - received: whether its receipts of the twelve months sum to more than zero.
    ///   - isNew: whether it moved in within the last three months and has no receipt row.
    ///   - registeredHere: 注册地; nil where blank.
    ///   - marked: 在地纳税 as the roster marks it; nil where blank.
    init(received: Bool, isNew: Bool, registeredHere: Bool?, marked: Bool?) {
        switch (registeredHere, marked) {
        case _ where received: self = .unmarked
        case _ where isNew: self = .unknown
        case (true?, _): self = .registeredWithoutTax
        case (_, true?): self = .unknown
        case (false?, _), (_, false?): self = .paysElsewhere
        case (nil, nil): self = .unknown
        }
    }
}
