internal import BuildingEconomy
internal import Spreadsheets

/// Finds the building that a row of a roster or tax file names, remembering the spellings met before.
struct BuildingLookup: ~Copyable {
    private let buildings: BuildingDirectory
    private let code: MappedColumn?
    private let name: MappedColumn?
    private var spellings = PairTable()

    /// Whether the file can name buildings at all.
    let isThere: Bool

    init(_ layout: SheetLayout, _ buildings: BuildingDirectory) {
        let (code, name) = (layout.column(.buildingCode), layout.column(.buildingName))
        self.buildings = buildings
        self.code = code
        self.name = name
        isThere = code != nil || name != nil
    }

    /// What a row's building columns come to.
    enum Outcome {
        /// The row leaves them blank.
        case none
        case building(Int32)
        case failed(Problem, column: Int, text: String)
    }

    /// The building of a row, of the cells that it is filled with where it leaves them blank.
    mutating func find(_ row: Row, filled: borrowing FilledDown) -> Outcome {
        found(filled.bytes(row, code?.index ?? -1), filled.bytes(row, name?.index ?? -1))
    }

    /// The building of a row whose spelling was met before; −1 for any other, 0 where it names none.
    @inline(__always)
    mutating func knownNumber(_ row: Row) -> Int32 {
        let codeBytes = row.bytes(code?.index ?? -1)
        let nameBytes = row.bytes(name?.index ?? -1)
        if codeBytes.isEmpty, nameBytes.isEmpty { return 0 }
        let number = spellings.number(codeBytes, nameBytes)
        return number == 0 ? -1 : number
    }

    private mutating func found(
        _ codeBytes: UnsafeBufferPointer<UInt8>, _ nameBytes: UnsafeBufferPointer<UInt8>
    ) -> Outcome {
        if let number = spellings.known(codeBytes, nameBytes) { return .building(number) }
        let codeText = cellText(codeBytes).flatMap { NameKey.of($0) == nil ? nil : $0 }
        let nameText = cellText(nameBytes).flatMap { NameKey.of($0) == nil ? nil : $0 }
        guard let text = codeText ?? nameText, let column = codeText == nil ? name : code else { return .none }
        switch buildings.find(text) {
        case .building(let number):
            if codeText != nil, let nameText, let name, case .building(let other) = buildings.find(nameText),
                other != number
            {
                return .failed(.codeAndNameDisagree(code: text, name: nameText), column: name.index, text: nameText)
            }
            spellings.insert(codeBytes, nameBytes, number: number)
            return .building(number)
        case .ambiguous(let count): return .failed(.ambiguousBuilding(count: count), column: column.index, text: text)
        case .unknown: return .failed(.unknownBuilding, column: column.index, text: text)
        }
    }
}
