/// What is wrong with the row at hand.
struct RowErrors {
    /// One thing wrong.
    struct Entry {
        let problem: Problem
        let column: Int?
        let text: String?
    }

    private(set) var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Notes one more thing.
    mutating func add(_ problem: Problem, column: Int? = nil, text: String? = nil) {
        entries.append(Entry(problem: problem, column: column, text: text))
    }

    /// Forgets the row.
    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }
}
