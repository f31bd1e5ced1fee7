public import BuildingEconomy

/// What a correction is about (更正的对象): a building, a stay, or a receipt.
public enum CorrectionSubject: Sendable, Hashable {
    /// A building, by its number in the ledger.
    case building(Int32)
    /// A tenancy, by its number in the ledger.
    case tenancy(Int64)
    /// A receipt, by its number in the ledger.
    case receipt(Int64)

    /// building, tenancy or receipt, as the ledger's table has it.
    var noun: String {
        switch self {
        case .building: "building"
        case .tenancy: "tenancy"
        case .receipt: "receipt"
        }
    }

    /// The number in the ledger.
    public var number: Int64 {
        switch self {
        case .building(let number): Int64(number)
        case .tenancy(let number), .receipt(let number): number
        }
    }

    init?(noun: String?, number: Int64) {
        switch noun {
        case "building": self = .building(Int32(number))
        case "tenancy": self = .tenancy(number)
        case "receipt": self = .receipt(number)
        default: return nil
        }
    }
}

/// A value put right by hand (更正): it stands over what files say until it is released.
public struct Correction: Sendable, Equatable {
    /// What it is about.
    public let subject: CorrectionSubject
    /// Which of its values.
    public let field: CorrectedField
    /// What the value is.
    public let value: CorrectedValue
    /// Why, in the steward's words.
    public let why: String
    /// The batch that made it; 0 before it is stored.
    public let batch: Int

    /// A correction.
    public init(
        _ subject: CorrectionSubject, _ field: CorrectedField, _ value: CorrectedValue, why: String, batch: Int = 0
    ) {
        self.subject = subject
        self.field = field
        self.value = value
        self.why = why
        self.batch = batch
    }
}

/// What a corrected value is.
public enum CorrectedValue: Sendable, Hashable {
    /// An area.
    case area(FloorArea)
    /// A day.
    case day(Day)
    /// Yes or no.
    case flag(Bool)
    /// Text.
    case text(String)
    /// A building, by its number in the ledger, with its key for people.
    case building(Int32, key: String)
    /// Nothing: the value is known to be blank.
    case blank

    /// As people read it.
    public var chineseText: String {
        switch self {
        case .area(let area): "\(area.squareMetresText())㎡"
        case .day(let day): day.text
        case .flag(let flag): flag ? "是" : "否"
        case .text(let text): text
        case .building(_, let key): key
        case .blank: "（空）"
        }
    }
}
