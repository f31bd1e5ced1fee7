internal import BuildingEconomy

/// Maps figures to lengths: the ends are round numbers, with at most six marks in between.
struct SVGScale {
    /// The lower end.
    let low: Double
    /// The upper end.
    let high: Double
    /// The round numbers from end to end.
    let marks: [Double]
    private let step: Double

    /// A scale that holds every value.
    init(_ values: [Double], includesZero: Bool) {
        let least = min(values.min() ?? 0, includesZero ? 0 : .infinity)
        let greatest = max(values.max() ?? 1, includesZero ? 0 : -.infinity)
        let span = greatest > least ? greatest - least : 1
        var power = 1.0
        while span / power > 10 { power *= 10 }
        while span / power <= 1 { power /= 10 }
        let step = [power / 5, power / 2, power, power * 2].first { span / $0 <= 5 } ?? power * 5
        self.step = step
        low = (least / step).rounded(.down) * step
        high = max((greatest / step).rounded(.up), (least / step).rounded(.down) + 1) * step
        let start = low
        marks = (0...Int(((high - low) / step).rounded())).map { start + Double($0) * step }
    }

    /// Where a value lies on the way from `start` to `end`.
    func position(_ value: Double, from start: Double, to end: Double) -> Double {
        start + (value - low) / (high - low) * (end - start)
    }

    /// A mark as people read it.
    func text(_ mark: Double) -> String {
        step >= 1
            ? groupedThousands("\(Int(mark.rounded()))") : fixedPointText(Int128((mark * 100).rounded()), decimals: 2)
    }
}

extension Figure {
    /// The figure as a length to be drawn; nil where it is absent or no number.
    var drawn: Double? {
        switch self {
        case .text, .verdict, .date, .absent: nil
        default: Double(plainText)
        }
    }
}
