internal import BuildingEconomy

/// A period as a cell, a header, a title or a file's name states it.
enum StatedPeriod: Equatable {
    /// One month of one year.
    case month(Month)
    /// A month without its year, 12月.
    case monthOfYear(Int)
    /// January (or a later month) to a month, 1-6月; the year where it is stated.
    case range(from: Int, to: Int, year: Int?)
    /// 2020.1: January, or October whose last 0 a spreadsheet dropped.
    case ambiguous(january: Month, october: Month)
}

/// Reads one number after another from the scalars of a normalised text.
struct PeriodScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { position == scalars.count }
    var previousIsDigit: Bool { position > 0 && Self.digit(scalars[position - 1]) != nil }

    /// Goes on by one scalar.
    mutating func advance() { position += 1 }

    /// Goes back (or on) to a position seen before.
    mutating func move(to position: Int) { self.position = position }

    /// Takes one of the scalars, and says whether it stood there.
    mutating func take(_ wanted: String) -> Bool {
        guard !isAtEnd, wanted.unicodeScalars.contains(scalars[position]) else { return false }
        position += 1
        return true
    }

    /// Takes a run of digits; nil where there is none.
    mutating func number() -> (value: Int, digits: Int)? {
        let start = position
        var value = 0
        while !isAtEnd, let digit = Self.digit(scalars[position]) {
            guard position - start < 9 else { return nil }
            value = value * 10 + digit
            position += 1
        }
        return position > start ? (value, position - start) : nil
    }

    /// Takes a month's number in digits or 汉字, 1 to 12.
    mutating func monthOfYear() -> Int? {
        let start = position
        if let number = number() {
            if number.digits <= 2, (1...12).contains(number.value) { return number.value }
            position = start
            return nil
        }
        let names = ["十二", "十一", "十", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let values = [12, 11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        for (name, value) in zip(names, values) {
            let end = position + name.unicodeScalars.count
            guard end <= scalars.count, scalars[position..<end].elementsEqual(name.unicodeScalars) else { continue }
            position = end
            return value
        }
        return nil
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
    }
}
