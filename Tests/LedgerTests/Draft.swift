import BuildingEconomy

@testable import Ledger

/// A register's row; areas in ㎡.
struct Register {
    var key: String
    var name: String?
    var zone: String?
    var gross: Int64?

    init(_ key: String, name: String? = nil, zone: String? = nil, gross: Int64? = nil) {
        (self.key, self.name, self.zone, self.gross) = (key, name, zone, gross)
    }
}

/// A roster's row; areas in ㎡, days as yyyymmdd.
struct Roster {
    var code: String?
    var name: String?
    var building: String
    var room = ""
    var areaCM2: Int64?
    var moveIn: Int64?
    var moveOut: Int64?
    var organisation: String?
    var paysHere: Bool?

    init(
        _ code: String?, _ name: String? = nil, in building: String, room: String = "", area: Int64? = nil,
        from moveIn: Int64? = nil, to moveOut: Int64? = nil, organisation: String? = nil, paysHere: Bool? = nil
    ) {
        (self.code, self.name, self.building, self.room) = (code, name, building, room)
        (areaCM2, self.moveIn, self.moveOut) = (area.map { $0 * 10_000 }, moveIn, moveOut)
        (self.organisation, self.paysHere) = (organisation, paysHere)
    }
}

/// A tax file's row, in fen.
struct Receipt {
    var code: String?
    var name: String?
    var building: String?
    var month: Int32
    var total: Int64?
    var local: Int64?
    var district: Int64?

    init(
        _ code: String?, _ name: String? = nil, at building: String? = nil, month: Int32 = 202001, total: Int64? = nil,
        local: Int64? = nil, district: Int64? = nil
    ) {
        (self.code, self.name, self.building, self.month) = (code, name, building, month)
        (self.total, self.local, self.district) = (total, local, district)
    }
}

/// One import in the making, through the room's own interface, as the workspace uses it.
final class Draft {
    let batch: Int
    /// Rows of the last roster that were new only until its identities were known.
    private(set) var settledRows = 0
    private let writing: LedgerWriting
    private var identities: [[String?]: Int32] = [:]
    private var firstOfCode: [String: Int32] = [:]
    private var buildings: [String: Int32] = [:]
    private var lastIdentity: Int32 = 0
    private var digests = 0
    private var book: TenancyBook?
    private var waiting: IdentityColumns?
    /// Whether identities are stored only after the rows that name them, as the workspace does while it reads ahead.
    var holdsIdentities = false

    init(_ writing: LedgerWriting) throws {
        self.writing = writing
        batch = try writing.addBatch(.import, at: Fixture.time, by: "test", version: "1")
        var known: [[String?]: Int32] = [:]
        var first: [String: Int32] = [:]
        try writing.forEachIdentity { number, code, _, key, leader in
            let code = code.isEmpty ? nil : String(decoding: code, as: UTF8.self)
            lastIdentity = number
            known[[code, key.isEmpty ? nil : String(decoding: key, as: UTF8.self)]] = number
            if let code { first[code] = leader }
        }
        (identities, firstOfCode) = (known, first)
        for building in try writing.buildingNumbers() { buildings[building.key] = building.number }
    }

    private func sheet(_ kind: String, sha256: String?) throws -> Int64 {
        digests += 1
        let digest = String("\(batch)a\(digests)b".padding(64))
        let file = try writing.addFile(
            batch: batch, name: "\(kind).csv", sha256: sha256 ?? digest, byteSize: 1, format: "csv", encoding: "utf-8",
            options: "")
        return try writing.addSheet(file: file, name: nil, kind: kind, decided: "{}")
    }

    private func sendIdentities(_ sheet: Int64) throws {
        guard let columns = waiting else { return }
        waiting = nil
        try writing.append(columns, sheet: sheet)
    }

    /// The identity's number, stored now where it is new.
    private func identity(_ code: String?, _ name: String?, sheet: Int64) throws -> Int32 {
        if code == nil, name == nil { return 0 }
        if let number = identities[[code, name]] { return number }
        lastIdentity += 1
        let number = lastIdentity
        identities[[code, name]] = number
        let leader = code.map { firstOfCode[$0] ?? number } ?? number
        if let code, firstOfCode[code] == nil { firstOfCode[code] = number }
        if waiting == nil { waiting = IdentityColumns(firstNumber: number) }
        waiting!.append(code, name, leader)
        if !holdsIdentities { try sendIdentities(sheet) }
        return number
    }

    @discardableResult
    func buildings(_ rows: [Register], sha256: String? = nil) throws -> SheetCounts {
        let sheet = try sheet("buildings", sha256: sha256)
        var book = BuildingBook(try writing.buildings())
        var counts = SheetCounts()
        for (row, register) in rows.enumerated() {
            if buildings[register.key] == nil {
                let number = Int32(buildings.count + 1)
                buildings[register.key] = number
                try writing.addBuilding(number, key: register.key, nameKey: register.name ?? register.key)
            }
            var statement = BuildingStatement(building: buildings[register.key]!, row: Int32(row + 2))
            (statement.name, statement.zone) = (register.name, register.zone)
            statement.areas.gross = register.gross.map { FloorArea(cm2: $0 * 10_000) }
            try writing.store([statement], sheet: sheet, against: &book, counts: &counts)
        }
        try writing.finishSheet(sheet, counts: counts)
        return counts
    }

    @discardableResult
    func tenants(
        _ rows: [Roster], sha256: String? = nil, ending stays: [Stay] = [], completeOn day: Day? = nil
    ) throws -> SheetCounts {
        let sheet = try sheet("tenants", sha256: sha256)
        if book == nil { book = try writing.tenancyBook() }
        var counts = SheetCounts()
        let statements = try rows.enumerated().map { row, roster in
            let identity = try identity(roster.code, roster.name, sheet: sheet)
            var statement = TenancyStatement(
                identity: identity, sameCodeAs: roster.code.flatMap { firstOfCode[$0] },
                building: buildings[roster.building]!, row: Int32(row + 2))
            statement.room = roster.room
            statement.area = roster.areaCM2.map(FloorArea.init(cm2:))
            statement.moveIn = roster.moveIn.flatMap(Day.init(yyyymmdd:))
            statement.moveOut = roster.moveOut.flatMap(Day.init(yyyymmdd:))
            (statement.organisation, statement.paysHere) = (roster.organisation, roster.paysHere)
            return statement
        }
        try writing.store(statements, sheet: sheet, against: &book!, counts: &counts)
        try sendIdentities(sheet)
        settledRows = try writing.settle(&book!)
        if let day { try writing.close(stays, completeOn: day, sheet: sheet, row: 1) }
        try writing.finishSheet(sheet, counts: counts)
        return counts
    }

    /// A tax file that loads each month and level it has an amount of.
    func tax(_ rows: [Receipt], mode: LoadMode = .first, sha256: String? = nil) throws {
        let sheet = try sheet("tax", sha256: sha256)
        var receipts = ReceiptStatements(capacity: rows.count)
        var absolute: Int64 = 0
        for (row, receipt) in rows.enumerated() {
            receipts.identities.append(try identity(receipt.code, receipt.name, sheet: sheet))
            receipts.buildings.append(receipt.building.map { buildings[$0]! } ?? 0)
            receipts.months.append(receipt.month)
            receipts.taxKinds.append(0)
            receipts.total.append(receipt.total ?? ReceiptStatements.blank)
            receipts.local.append(receipt.local ?? ReceiptStatements.blank)
            receipts.district.append(receipt.district ?? ReceiptStatements.blank)
            receipts.rows.append(Int32(row + 2))
            let (sum, overflow) = absolute.addingReportingOverflow(abs(receipt.total ?? 0))
            absolute = overflow ? .max : sum
        }
        try sendIdentities(sheet)
        let ids = try writing.append(PreparedReceipts(receipts, first: writing.nextReceipt))
        for month in Set(rows.map(\.month)).sorted() {
            let ofMonth = rows.filter { $0.month == month }
            let levels = [
                (TaxLevel.total, ofMonth.contains { $0.total != nil }),
                (.local, ofMonth.contains { $0.local != nil }), (.district, ofMonth.contains { $0.district != nil }),
            ]
            for (level, isStated) in levels where isStated {
                try writing.addLoad(sheet: sheet, month: Month(yyyymm: Int(month))!, level: level, mode: mode)
            }
        }
        var counts = SheetCounts()
        counts.new = rows.count
        try writing.finishSheet(sheet, counts: counts, receipts: ids, absoluteFen: absolute)
    }
}

extension String {
    /// The text made 64 characters long, as a digest is.
    func padding(_ length: Int) -> String { self + String(repeating: "0", count: length - count) }
}

extension IdentityColumns {
    fileprivate mutating func append(_ code: String?, _ name: String?, _ leader: Int32) {
        Array((code ?? "").utf8).withUnsafeBufferPointer { codes.append($0) }
        Array((name ?? "").utf8).withUnsafeBufferPointer { names.append($0) }
        Array((name ?? "").utf8).withUnsafeBufferPointer { nameKeys.append($0) }
        sameCodeAs.append(leader)
    }
}
