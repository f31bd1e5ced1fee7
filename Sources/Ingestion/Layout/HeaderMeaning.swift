internal import BuildingEconomy

/// What a header, or one level of it, is known to mean.
enum HeaderMeaning: Equatable {
    /// A field of the kind of file.
    case field(Field)
    /// An amount whose header does not say the level (金额, 入库金额): 全口径 unless the table says otherwise.
    case amount
    /// A kind of tax (税种), by its usual name.
    case taxKind(String)
    /// A header that means the field in one file and something else in another: mapped only when told to.
    case unsure(Field)
    /// A column that is not read, and why.
    case ignored(IgnoredReason)
}

/// One entry of the synonym table.
struct Synonym {
    let meaning: HeaderMeaning
    let headers: [String]

    init(_ field: Field, _ headers: String...) {
        meaning = .field(field)
        self.headers = [field.chineseName] + headers
    }

    init(unsure field: Field, _ headers: String...) {
        meaning = .unsure(field)
        self.headers = headers
    }

    init(_ reason: IgnoredReason, _ headers: String...) {
        meaning = .ignored(reason)
        self.headers = headers
    }

    init(amount headers: String...) {
        meaning = .amount
        self.headers = headers
    }
}
