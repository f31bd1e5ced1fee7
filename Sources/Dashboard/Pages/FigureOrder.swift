internal import BuildingEconomy
internal import Reports

/// The order of a column's figures, on exact values; what is absent comes last either way.
enum FigureOrder {
    /// Rows in the order of their figures; equal ones stay as they stood.
    static func sorted(_ rows: [Int], by figure: (Int) -> Figure, isDescending: Bool) -> [Int] {
        let keyed = rows.enumerated().map { (offset: $0.offset, row: $0.element, figure: figure($0.element)) }
        return keyed.sorted { left, right in
            switch (left.figure.isAbsent, right.figure.isAbsent) {
            case (true, true): return left.offset < right.offset
            case (true, false): return false
            case (false, true): return true
            case (false, false): break
            }
            if precedes(left.figure, right.figure) { return !isDescending }
            if precedes(right.figure, left.figure) { return isDescending }
            return left.offset < right.offset
        }.map(\.row)
    }

    /// Whether one figure is less than another of its kind; text by Unicode scalar.
    static func precedes(_ left: Figure, _ right: Figure) -> Bool {
        switch (left, right) {
        case (.count(let left), .count(let right)), (.rank(let left), .rank(let right)),
            (.rankChange(let left), .rankChange(let right)):
            left < right
        case (.money(let left, _), .money(let right, _)): left < right
        case (.area(let left), .area(let right)): left < right
        case (.rate(let left), .rate(let right)), (.perSquareMetre(let left), .perSquareMetre(let right)),
            (.growth(let left), .growth(let right)), (.decimal(let left, _), .decimal(let right, _)):
            left < right
        case (.date(let left), .date(let right)): left < right
        case (.verdict(let left), .verdict(let right)): !left && right
        // UTF-8 orders as its scalars do.
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        default: left.plainText.unicodeScalars.lexicographicallyPrecedes(right.plainText.unicodeScalars)
        }
    }
}

extension Figure {
    /// Whether there is nothing to order by.
    fileprivate var isAbsent: Bool {
        switch self {
        case .absent: true
        case .text(let text): text.isEmpty
        default: false
        }
    }
}
