public import Analytics
public import BuildingEconomy

/// One typed cell: exact until a medium prints it.
public enum Figure: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number of things.
    case count(Int)
    /// An amount, in the unit its column names.
    case money(Money, MoneyUnit)
    /// A floor area in ㎡.
    case area(FloorArea)
    /// A share, printed as a percentage: below 100 % it never reads 100.00.
    case rate(Ratio)
    /// Tax per floor area: fen over cm², printed as yuan per ㎡.
    case perSquareMetre(Ratio)
    /// A number in the unit its row or column names, printed with so many decimals.
    case decimal(Ratio, places: Int)
    /// Growth (同比, 环比) as a fraction, printed as a signed percentage.
    case growth(Ratio)
    /// The median of several shares, tax figures per area or growths.
    case median(Median, of: MedianKind)
    /// A place in a ranking.
    case rank(Int)
    /// Places gained (positive) or lost (negative).
    case rankChange(Int)
    /// A day.
    case date(Day)
    /// Yes (是) or no (否).
    case verdict(Bool)
    /// Unknown or not applicable, with the reason where there is one to give.
    case absent(String?)

    /// What a median is a median of, and so how it is printed.
    public enum MedianKind: Sendable, Equatable { case rates, perSquareMetre, growths }

    /// Unknown or not applicable, without a reason.
    public static let none = Figure.absent(nil)
}

extension Figure {
    /// As people read it: thousands grouped, signs and arrows shown, `-` for what is absent.
    public var text: String {
        switch self {
        case .text(let text): text
        case .count(let count): groupedThousands("\(count)")
        case .money, .area, .perSquareMetre, .decimal, .median(_, of: .perSquareMetre): groupedThousands(plainText)
        case .growth, .median(_, of: .growths): signed(groupedThousands(plainText))
        case .rate, .median(_, of: .rates), .rank, .date, .verdict: plainText
        case .rankChange(let places): arrow(places)
        case .absent: "-"
        }
    }

    /// As a data file holds it: digits only, nothing for what is absent.
    public var plainText: String {
        switch self {
        case .text(let text): text
        case .count(let count), .rank(let count), .rankChange(let count): "\(count)"
        case .money(let money, .yuan): money.yuanText()
        case .money(let money, .wan): money.wanText()
        case .money(let money, .yi): money.yiText()
        case .area(let area): area.squareMetresText()
        case .rate(let ratio): ratio.percentText
        case .perSquareMetre(let ratio): ratio.yuanPerSquareMetreText
        case .decimal(let ratio, let places): ratio.text(decimals: places)
        case .growth(let ratio): ratio.text(times: 100, decimals: 2)
        case .median(let median, of: .rates): median.percentText
        case .median(let median, of: .perSquareMetre): median.yuanPerSquareMetreText
        case .median(let median, of: .growths): percentage(ofFraction: median.fractionText)
        case .date(let day): day.text
        case .verdict(let holds): holds ? "是" : "否"
        case .absent: ""
        }
    }
}

/// Commas between the thousands of a decimal number's whole part: a matter of text, no rounding.
func groupedThousands(_ number: String) -> String {
    let whole = number.prefix { $0 != "." }
    var text = ""
    for (position, character) in whole.enumerated() {
        let remaining = whole.count - position
        if remaining % 3 == 0, let last = text.last, last != "-" { text.append(",") }
        text.append(character)
    }
    return text + number.dropFirst(whole.count)
}

/// The percentage with two decimals of a fraction with four: the point moves, nothing is rounded again.
private func percentage(ofFraction text: String) -> String {
    fixedPointText(Int128(text.filter { $0 != "." })!, decimals: 2)
}

private func signed(_ number: String) -> String {
    let isZero = !number.contains { ("1"..."9").contains($0) }
    return number.hasPrefix("-") || isZero ? number : "+" + number
}

private func arrow(_ places: Int) -> String {
    places > 0 ? "▲\(places)" : places < 0 ? "▼\(places.magnitude)" : "平"
}
