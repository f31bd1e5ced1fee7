internal import BuildingEconomy

/// Numbers that carry their unit in the cell itself: 20000㎡, 3.5万㎡, 120万元, 1.2亿.
enum OwnUnit {
    private static let longestUnit = 5

    /// Such an area in cm²; nil for any other text.
    static func area(_ text: String) -> DecimalReading? {
        read(text) { if case .area(let unit) = $0 { unit.cm2Scale } else { nil } }
    }

    /// Such an amount in fen; nil for any other text.
    static func amount(_ text: String) -> DecimalReading? {
        read(text) { if case .money(let unit) = $0 { unit.fenScale } else { nil } }
    }

    private static func read(_ text: String, scale: (StatedUnit) -> Int?) -> DecimalReading? {
        let normal = NormalText.of(text)
        guard let first = normal.unicodeScalars.first, "0123456789.-+(".unicodeScalars.contains(first) else {
            return nil
        }
        for length in stride(from: min(longestUnit, normal.count - 1), to: 0, by: -1) {
            guard let unit = UnitText.unit(String(normal.suffix(length))), let scale = scale(unit) else { continue }
            let reading = DecimalText.read(String(normal.dropLast(length)), scale: scale)
            if case .value = reading { return reading }
        }
        return nil
    }
}
