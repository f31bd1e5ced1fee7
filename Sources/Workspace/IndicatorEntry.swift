internal import BuildingEconomy
internal import Ledger

/// A figure as somebody types it: an indicator's name, a year or a month, and a value with or without 万 or 亿.
public struct IndicatorEntry: Sendable, Equatable {
    /// The indicator's name in `louyu.yaml`.
    public let name: String
    /// `2023` or `2023-05`.
    public let time: String
    /// `3420亿`, `3420` (in the indicator's unit) or `4.1%`.
    public let value: String

    /// A figure as typed.
    public init(name: String, time: String, value: String) {
        self.name = name
        self.time = time
        self.value = value
    }

    /// The figure in base units.
    func figure(in policy: Policy) throws(IndicatorRefusal) -> StoredIndicator {
        let month = Month(text: time)
        guard let year = month?.year ?? Int(time), (1900...2199).contains(year) else {
            throw IndicatorRefusal(entry: self, problem: "时间应为年份（2023）或月份（2023-05）")
        }
        let multiplier = try multiplier(in: policy)
        var digits = value.filter { !$0.isWhitespace }
        var factor = multiplier
        for (suffix, units) in [
            ("亿元", 100_000_000), ("万元", 10_000), ("亿", 100_000_000), ("万", 10_000), ("元", 1), ("%", 1), ("％", 1),
        ] as [(String, Int64)] where digits.hasSuffix(suffix) {
            digits = String(digits.dropLast(suffix.count))
            factor = units
            break
        }
        let scale = factor == 1 ? 4 : factor == 10_000 ? 8 : 12
        guard case .value(let number) = DecimalText.read(digits, scale: scale), !number.isRounded else {
            throw IndicatorRefusal(entry: self, problem: "应为数字，可带 万、亿 或 %，换成基本单位后至多四位小数")
        }
        return StoredIndicator(name: name, year: year, month: month?.monthOfYear, tenThousandths: number.count)
    }

    /// The indicator's own unit; of a figure that others are compared with (全区区级税收), 亿元 or %, as the comparison needs.
    private func multiplier(in policy: Policy) throws(IndicatorRefusal) -> Int64 {
        if let own = policy.indicators.first(where: { $0.name == name }) {
            guard own.measure == nil else { throw IndicatorRefusal(entry: self, problem: "由台账计算，不用填报") }
            return own.multiplier
        }
        if let user = policy.indicators.first(where: { $0.above == name }) {
            return user.measure == nil ? user.multiplier : 100_000_000
        }
        let ofDistrict = TaxLevel.allCases.map(\.wholeDistrictName)
        if ofDistrict.contains(name) { return 100_000_000 }
        let above = policy.indicators.compactMap(\.above).filter { !ofDistrict.contains($0) }
        let names = policy.indicators.filter { $0.measure == nil }.map(\.name) + above + ofDistrict
        throw IndicatorRefusal(entry: self, problem: "louyu.yaml 里没有这个指标：可填报的有 \(names.joined(separator: "、"))")
    }
}

/// A figure that cannot be entered.
public struct IndicatorRefusal: Error, Sendable, CustomStringConvertible {
    /// What was typed.
    public let entry: IndicatorEntry
    /// What is wrong and what is expected.
    public let problem: String

    /// One Chinese line.
    public var description: String { "指标“\(entry.name)” \(entry.time) \(entry.value)：\(problem)" }
}
