internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger

/// Values of a correction as they are typed: 无 says that the value is known to be blank.
struct CorrectedValues {
    private(set) var values: [CorrectedField: CorrectedValue] = [:]

    /// Takes an area in ㎡.
    mutating func take(area text: String?, as field: CorrectedField) throws {
        try take(text, as: field) { text in
            guard case .value(let number) = AreaUnit.squareMetre.read(text), number.count >= 0 else { return nil }
            return .area(FloorArea(cm2: number.count))
        }
    }

    /// Takes a day.
    mutating func take(day text: String?, as field: CorrectedField) throws {
        try take(text, as: field) { Day(text: $0).map(CorrectedValue.day) }
    }

    /// Takes 是 or 否.
    mutating func take(flag text: String?, as field: CorrectedField) throws {
        try take(text, as: field) { text in
            switch text {
            case "是", "yes", "true", "1": .flag(true)
            case "否", "no", "false", "0": .flag(false)
            default: nil
            }
        }
    }

    /// Takes text.
    mutating func take(text: String?, as field: CorrectedField) throws {
        try take(text, as: field) { $0.isEmpty ? nil : .text($0) }
    }

    private mutating func take(
        _ text: String?, as field: CorrectedField, _ read: (String) -> CorrectedValue?
    ) throws {
        guard let text else { return }
        if text == "无", field != .name {
            values[field] = .blank
        } else if let value = read(text) {
            values[field] = value
        } else {
            throw ValidationError("\(field.chineseName) 的值“\(text)”不对：\(Self.expected(field))")
        }
    }

    private static func expected(_ field: CorrectedField) -> String {
        switch field {
        case .includedFrom, .includedTo, .moveIn, .moveOut: "应写作 2020-12-31，或“无”"
        case .isKey, .paysHere: "应为 是 或 否"
        case .name, .group, .zone, .street, .address, .steward, .organisation, .registeredPlace, .industry,
            .enterpriseType:
            "不能为空；要清空请写“无”"
        default: "应为平方米数，如 20000 或 150.5，或“无”"
        }
    }
}
