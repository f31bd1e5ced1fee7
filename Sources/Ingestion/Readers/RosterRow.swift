internal import BuildingEconomy
internal import Spreadsheets

/// Reads the rows of a roster one by one: the columns looked up once, repeated texts decoded once.
struct RosterRow: ~Copyable {
    private let code, name, room, area, moveIn, moveOut: MappedColumn?
    private let organisation, registeredPlace, paysHere, industry, enterpriseType: MappedColumn?
    private let policy: Policy
    private let isText: Bool
    private let repairsCodes: Bool
    private var lookup: BuildingLookup
    private var filled: FilledDown
    private var organisations = TextMemo()
    private var places = TextMemo()
    private var industries = TextMemo()
    private var types = TextMemo()
    private var payments = TextMemo()
    /// What the marks met so far say.
    private var paymentMarks: [String: Bool] = [:]
    private static let mostMarks = 64
    private var stays = RepeatedStays()

    init(
        _ layout: SheetLayout, _ buildings: BuildingDirectory, merges: [MergedRange], policy: Policy, isText: Bool,
        repairsCodes: Bool
    ) {
        code = layout.column(.code)
        name = layout.column(.name)
        room = layout.column(.room)
        area = layout.column(.rentedArea)
        moveIn = layout.column(.moveIn)
        moveOut = layout.column(.moveOut)
        organisation = layout.column(.organisation)
        registeredPlace = layout.column(.registeredPlace)
        paysHere = layout.column(.paysHere)
        industry = layout.column(.industry)
        enterpriseType = layout.column(.enterpriseType)
        self.policy = policy
        self.isText = isText
        self.repairsCodes = repairsCodes
        lookup = BuildingLookup(layout, buildings)
        filled = FilledDown(layout, merges: merges)
    }

    /// What a row states; nil where it is rejected.
    mutating func statement(
        _ row: Row, _ taxpayers: inout TaxpayerDirectory, _ desk: inout ReadingDesk
    ) -> TenancyStatement? {
        let distance = ForeseenHashes.distance
        taxpayers.foreseeNew(
            row.bytes(code?.index ?? -1, ahead: distance), row.bytes(name?.index ?? -1, ahead: distance))
        var statement = TenancyStatement(identity: 0, building: 0, row: Int32(row.number))
        filled.take(row)
        switch lookup.find(row, filled: filled) {
        case .none: desk.errors.add(.noBuilding)
        case .building(let number): statement.building = number
        case .failed(let problem, let column, let text): desk.errors.add(problem, column: column, text: text)
        }
        statement.area = desk.area(row, area)
        statement.moveIn = desk.day(row, moveIn, edge: .first)
        statement.moveOut = desk.day(row, moveOut, edge: .last)
        if let moveIn = statement.moveIn, let moveOut = statement.moveOut, moveOut < moveIn, let column = self.moveOut {
            desk.errors.add(.moveOutBeforeMoveIn, column: column.index, text: row.text(column.index))
        }
        statement.room = desk.normalText(row, room) ?? ""
        statement.organisation = desk.normalText(row, organisation, &organisations)
        statement.registeredPlace = desk.normalText(row, registeredPlace, &places)
        statement.industry = desk.normalText(row, industry, &industries)
        statement.enterpriseType = desk.normalText(row, enterpriseType, &types)
        statement.paysHere = pays(row, &desk)
        statement.identity = identity(row, &taxpayers, &desk)
        if desk.rejects(row) { return nil }
        statement.sameCodeAs = taxpayers.sameCodeAs(statement.identity)
        if let first = stays.meet(statement) {
            let party = name ?? code
            desk.log.note(
                .repeatedTenancy(firstRow: first), row: row.number, column: party?.index,
                text: party.map { row.text($0.index) })
        }
        return statement
    }

    private mutating func pays(_ row: Row, _ desk: inout ReadingDesk) -> Bool? {
        guard let column = paysHere, let text = desk.normalText(row, column, &payments) else { return nil }
        if let pays = paymentMarks[text] { return pays }
        let pays = pays(text, column)
        if paymentMarks.count < Self.mostMarks { paymentMarks[text] = pays }
        return pays
    }

    private func pays(_ text: String, _ column: MappedColumn) -> Bool {
        if policy.meansThisDistrict(normalised: text) { return true }
        if column.header.contains("类型"), let first = text.first, "123".contains(first) { return first != "2" }
        switch text {
        case "本区经营外区纳税": return false
        case "本区经营本区纳税", "外区经营本区纳税": return true
        case "1", "√", "✓", "y", "Y", "yes", "true", "TRUE", "有", "在地", "属地", "本地", "在区", "区内", "已落地": return true
        default: return false
        }
    }

    private func identity(
        _ row: Row, _ taxpayers: inout TaxpayerDirectory, _ desk: inout ReadingDesk
    ) -> Int32 {
        let codeBytes = filled.bytes(row, code?.index ?? -1)
        let nameBytes = filled.bytes(row, name?.index ?? -1)
        let known = taxpayers.knownNumber(codeBytes, nameBytes)
        if known > 0 { return known }
        guard desk.errors.isEmpty else {
            if TaxpayerDirectory.isNobody(code: codeBytes, name: nameBytes) { desk.errors.add(.noTaxpayer) }
            return 0
        }
        let isNumber = !isText && row.kind(code?.index ?? -1) == .number
        let reading = taxpayers.reading(code: codeBytes, isNumberCell: isNumber, name: nameBytes, repairs: repairsCodes)
        desk.note(reading, row, code: code, ifNobody: .noTaxpayer)
        return reading.identity
    }
}

extension ReadingDesk {
    /// Notes what is odd about the taxpayer of a row; nobody at all is an error.
    mutating func note(_ reading: TaxpayerReading, _ row: Row, code: MappedColumn?, ifNobody problem: Problem) {
        if let oddity = reading.oddity {
            if oddity.code.severity == .error {
                errors.add(oddity, column: code?.index, text: row.text(code?.index ?? -1))
            } else {
                log.note(oddity, row: row.number, column: code?.index, text: row.text(code?.index ?? -1))
            }
        } else if reading.identity == 0 {
            errors.add(problem)
        }
    }
}
