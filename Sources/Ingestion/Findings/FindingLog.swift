/// Collects the findings of one sheet: every error, and of warnings and notices alike ones together.
struct FindingLog {
    /// How findings name the file.
    let file: String
    /// The sheet's name; nil for a text file.
    let sheet: String?
    /// What was found, in the order first met.
    private(set) var findings: [Finding] = []
    /// Whether an error is among them.
    private(set) var hasErrors = false
    private var positions: [Likeness: Int] = [:]

    private struct Likeness: Hashable {
        let code: FindingCode
        let column: Int?
        /// What is proposed for this one cell; nil where the sentence fits all alike.
        let proposal: String?
    }

    private static let placesKept = 4
    private static let proposalsTold = 60

    init(file: String, sheet: String?) {
        self.file = file
        self.sheet = sheet
    }

    /// Notes a problem at a row and column of the sheet, or about all of it.
    mutating func note(_ problem: Problem, row: Int? = nil, column: Int? = nil, text: String? = nil) {
        let place = Place(file: file, sheet: sheet, row: row, column: column, text: text)
        guard problem.code.severity != .error else {
            hasErrors = true
            findings.append(Finding(problem, at: place))
            return
        }
        let likeness = Likeness(code: problem.code, column: column, proposal: proposal(problem))
        guard let position = positions[likeness] else {
            positions[likeness] = findings.count
            findings.append(Finding(problem, at: place))
            return
        }
        findings[position].count += 1
        if findings[position].further.count < Self.placesKept { findings[position].further.append(place) }
    }

    /// The correction that a problem proposes for its cell: such are told one by one, as far as anybody reads them.
    private func proposal(_ problem: Problem) -> String? {
        switch problem {
        case .wrongCheckCharacter(let text?), .repairedCode(let text): findings.count < Self.proposalsTold ? text : ""
        default: nil
        }
    }
}
