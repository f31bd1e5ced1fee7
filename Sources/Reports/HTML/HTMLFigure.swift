/// One cell's figure with what its colour says in words or signs beside it.
struct HTMLFigure {
    private let cell: Cell

    init(_ cell: Cell) { self.cell = cell }

    var html: HTML {
        switch cell.figure {
        case .absent(let reason?): "<abbr title=\"\(reason)\">–</abbr>"
        case .absent(nil): "<span class=\"muted\">–</span>"
        case .text(let text) where isBadge(text): "<span class=\"badge\">\(text)</span>"
        case .verdict where cell.tone != .plain: "<span class=\"badge\">\(cell.figure.text)</span>"
        case .text, .verdict, .rankChange, .date: "\(cell.figure.text)"
        default: "\(sign)\(cell.figure.text)"
        }
    }

    /// A word or two that a colour goes with.
    private func isBadge(_ text: String) -> Bool { cell.tone != .plain && (1...6).contains(text.count) }

    /// Numbers do not say by themselves whether they are enough.
    private var sign: HTML {
        switch cell.tone {
        case .good: "<i class=\"sign\" role=\"img\" aria-label=\"达标\" title=\"达标\">√</i>"
        case .bad: "<i class=\"sign\" role=\"img\" aria-label=\"未达标\" title=\"未达标\">×</i>"
        case .caution: "<i class=\"sign\" role=\"img\" aria-label=\"注意\" title=\"注意\">!</i>"
        case .plain, .muted: ""
        }
    }
}

extension Tone {
    /// The stylesheet's name for it; nothing for what is plain.
    var className: String {
        switch self {
        case .plain: ""
        case .good: "good"
        case .bad: "bad"
        case .caution: "caution"
        case .muted: "muted"
        }
    }
}
