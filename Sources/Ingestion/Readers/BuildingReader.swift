public import BuildingEconomy
public import Spreadsheets

/// Reads a building register (楼宇台账) by its layout.
public struct BuildingReader {
    let layout: SheetLayout
    let file: String
    let policy: Policy

    /// A reader of one sheet; `file` is how findings name the file.
    public init(layout: SheetLayout, file: String, policy: Policy) {
        self.layout = layout
        self.file = file
        self.policy = policy
    }

    /// Reads sheet `sheet`, makes new buildings known to `buildings`, and hands over blocks of statements until `sink`
    /// returns false.
    public func read(
        _ spreadsheet: Spreadsheet, sheet: Int, buildings: inout BuildingDirectory,
        into sink: ([BuildingStatement]) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        var desk = ReadingDesk(layout: layout, file: file)
        var firstRows: [Int32: Int] = [:]
        let columns = RegisterColumns(layout)
        var filled = FilledDown(layout, merges: try spreadsheet.mergedRanges(sheet: sheet))
        return try desk.read(
            spreadsheet, sheet: sheet,
            record: { row, desk in
                filled.take(row)
                return statement(row, columns, filled, &buildings, &firstRows, &desk)
            }, into: sink)
    }

    private func statement(
        _ row: Row, _ columns: RegisterColumns, _ filled: borrowing FilledDown, _ buildings: inout BuildingDirectory,
        _ firstRows: inout [Int32: Int], _ desk: inout ReadingDesk
    ) -> BuildingStatement? {
        let code = desk.text(row, columns.code)
        let name = desk.text(row, columns.name)
        var statement = BuildingStatement(building: 0, row: Int32(row.number))
        statement.name = name.flatMap { NameKey.of($0) == nil ? nil : $0 }
        statement.group = desk.fact(row, columns.group, filled)
        statement.zone = desk.fact(row, columns.zone, filled)
        statement.street = desk.fact(row, columns.street, filled)
        statement.address = desk.fact(row, columns.address, filled)
        statement.areas.gross = desk.area(row, columns.gross)
        statement.areas.aboveGround = desk.area(row, columns.aboveGround)
        statement.areas.commercial = desk.area(row, columns.commercial)
        statement.areas.leasable = desk.area(row, columns.leasable)
        statement.areas.occupied = desk.area(row, columns.occupied)
        statement.areas.vacant = desk.area(row, columns.vacant)
        statement.isKey = desk.yesNo(row, columns.isKey)
        statement.steward = desk.fact(row, columns.steward, filled)
        statement.includedFrom = desk.day(row, columns.includedFrom, edge: .first)
        statement.includedTo = desk.day(row, columns.includedTo, edge: .last)
        if code.flatMap({ NameKey.of($0) }) == nil, statement.name == nil { desk.errors.add(.noBuildingKey) }
        if desk.rejects(row) { return nil }
        guard let found = buildings.register(code: code, name: name) else { return nil }
        statement.building = found.number
        if let twin = found.twin {
            desk.log.note(.sameBuildingName(otherKey: twin), row: row.number, column: columns.name?.index, text: name)
        }
        if let first = firstRows[found.number] {
            desk.log.note(.repeatedBuilding(firstRow: first), row: row.number, text: name ?? code)
        } else {
            firstRows[found.number] = row.number
        }
        noteMagnitude(statement, row, columns, &desk)
        return statement
    }

    /// A whole building of less than 500 ㎡ is most likely stated in 万㎡, one of more than 1,000 万㎡ in ㎡.
    private func noteMagnitude(
        _ statement: BuildingStatement, _ row: Row, _ columns: RegisterColumns, _ desk: inout ReadingDesk
    ) {
        guard let column = columns.gross, let gross = statement.areas.gross, gross.cm2 > 0 else { return }
        let isSmall = column.areaUnit == .squareMetre && gross.cm2 < 5_000_000
        let isLarge = column.areaUnit == .tenThousandSquareMetres && gross.cm2 > 100_000_000_000
        guard isSmall || isLarge else { return }
        desk.note(.areaLooksLikeTenThousand(unit: column.areaUnit ?? .squareMetre), row, column)
    }
}

/// The columns of a register, looked up once.
struct RegisterColumns {
    let code, name, group, zone, street, address: MappedColumn?
    let gross, aboveGround, commercial, leasable, occupied, vacant: MappedColumn?
    let isKey, steward, includedFrom, includedTo: MappedColumn?

    init(_ layout: SheetLayout) {
        code = layout.column(.buildingCode)
        name = layout.column(.buildingName)
        group = layout.column(.buildingGroup)
        zone = layout.column(.zone)
        street = layout.column(.street)
        address = layout.column(.address)
        gross = layout.column(.grossArea)
        aboveGround = layout.column(.aboveGroundArea)
        commercial = layout.column(.commercialArea)
        leasable = layout.column(.leasableArea)
        occupied = layout.column(.occupiedArea)
        vacant = layout.column(.vacantArea)
        isKey = layout.column(.isKey)
        steward = layout.column(.steward)
        includedFrom = layout.column(.includedFrom)
        includedTo = layout.column(.includedTo)
    }
}
